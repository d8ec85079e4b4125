using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.Specification.Tests.Sqlite;

/// <summary>A SQLite file of a test's own; compiled where the provider can be had.</summary>
public sealed class SqliteDatabase : ISpecificationDatabase
{
    private DirectoryInfo? _folder;

    public Task CreateAsync()
    {
        _folder = Directory.CreateTempSubdirectory("oidcprofiles-sqlite-");
        return Task.CompletedTask;
    }

    public void Use(DbContextOptionsBuilder options) =>
        options.UseSqlite($"Data Source={Path.Combine(_folder!.FullName, "test.db")};Foreign Keys=True;Pooling=False");

    public ValueTask DisposeAsync()
    {
        _folder!.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
