using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>The contract on PostgreSQL.</summary>
public abstract class PostgreSqlProfileStoreTests<TUser, TKey> : ProfileStoreSpecification<TUser, TKey>
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private TestDatabase? _database;

    protected override async Task<Action<DbContextOptionsBuilder>> CreateDatabaseAsync()
    {
        _database = await TestDatabase.CreateAsync();
        return options => options.UseNpgsql(_database.ConnectionString);
    }

    protected override async Task DropDatabaseAsync() => await _database!.DisposeAsync();
}

/// <summary>With text keys, as Identity makes them by default.</summary>
public sealed class PostgreSqlTextKeyTests : PostgreSqlProfileStoreTests<IdentityUser, string>
{
    protected override string UnusedKey => "unused";
}

/// <summary>With GUIDs.</summary>
public sealed class PostgreSqlGuidKeyTests : PostgreSqlProfileStoreTests<IdentityUser<Guid>, Guid>
{
    protected override Guid UnusedKey { get; } = Guid.NewGuid();
}

/// <summary>With numbers.</summary>
public sealed class PostgreSqlNumberKeyTests : PostgreSqlProfileStoreTests<IdentityUser<int>, int>
{
    protected override int UnusedKey => -1;
}
