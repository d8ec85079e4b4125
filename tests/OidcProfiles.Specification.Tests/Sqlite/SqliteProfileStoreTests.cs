using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.Specification.Tests.Sqlite;

/// <summary>The contract on SQLite; compiled where the provider can be had.</summary>
public abstract class SqliteProfileStoreTests<TUser, TKey> : ProfileStoreSpecification<TUser, TKey>
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-sqlite-");

    protected override Task<Action<DbContextOptionsBuilder>> CreateDatabaseAsync() => Task.FromResult<Action<DbContextOptionsBuilder>>(
        options => options.UseSqlite($"Data Source={Path.Combine(_folder.FullName, "test.db")};Foreign Keys=True;Pooling=False"));

    protected override Task DropDatabaseAsync()
    {
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }
}

/// <summary>With text keys, as Identity makes them by default.</summary>
public sealed class SqliteTextKeyTests : SqliteProfileStoreTests<IdentityUser, string>
{
    protected override string UnusedKey => "unused";
}

/// <summary>With GUIDs.</summary>
public sealed class SqliteGuidKeyTests : SqliteProfileStoreTests<IdentityUser<Guid>, Guid>
{
    protected override Guid UnusedKey { get; } = Guid.NewGuid();
}
