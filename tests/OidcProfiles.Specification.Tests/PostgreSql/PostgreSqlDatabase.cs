using Microsoft.EntityFrameworkCore;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>A PostgreSQL database of a test's own.</summary>
public sealed class PostgreSqlDatabase : ISpecificationDatabase
{
    private TestDatabase? _database;

    public async Task CreateAsync() => _database = await TestDatabase.CreateAsync();

    public void Use(DbContextOptionsBuilder options) => options.UseNpgsql(_database!.ConnectionString);

    public async ValueTask DisposeAsync() => await _database!.DisposeAsync();
}
