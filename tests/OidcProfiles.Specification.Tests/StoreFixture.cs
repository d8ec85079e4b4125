using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.Specification.Tests;

/// <summary>The database that the tests of one class use one after the other.</summary>
public sealed class StoreFixture<TDatabase, TUser, TKey> : IAsyncLifetime
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>
    where TKey : IEquatable<TKey>
{
    public TDatabase Database { get; } = new();

    public async Task InitializeAsync()
    {
        await Database.CreateAsync();
        var options = new DbContextOptionsBuilder<SpecificationContext<TUser, TKey>>();
        Database.Use(options);
        await using var context = new SpecificationContext<TUser, TKey>(options.Options);
        await context.Database.EnsureCreatedAsync();
    }

    public async Task DisposeAsync() => await Database.DisposeAsync();
}
