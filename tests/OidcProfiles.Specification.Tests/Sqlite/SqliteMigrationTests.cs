using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.Specification.Tests.Sqlite;

/// <summary>The migrations on SQLite; compiled where the provider can be had.</summary>
public sealed class SqliteMigrationTests : MigrationSpecification
{
    protected override string Describe =>
        "SELECT sql AS Value FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE '\\_\\_EF%' ESCAPE '\\' AND name NOT LIKE 'sqlite%'";

    protected override Task<IAsyncDisposable> CreateDatabaseAsync() => Task.FromResult<IAsyncDisposable>(new TemporaryFolder());

    protected override void Use(DbContextOptionsBuilder options, IAsyncDisposable database) =>
        options.UseSqlite($"Data Source={((TemporaryFolder)database).File};Foreign Keys=True;Pooling=False");

    private sealed class TemporaryFolder : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-sqlite-");

        public string File => Path.Combine(_folder.FullName, "test.db");

        public ValueTask DisposeAsync()
        {
            _folder.Delete(recursive: true);
            return ValueTask.CompletedTask;
        }
    }
}
