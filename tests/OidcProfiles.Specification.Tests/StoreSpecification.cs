using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.History;
using OidcProfiles.Profiles;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Specification.Tests;

/// <summary>What the contracts of all stores have in common: a database, users, and a scope for every piece of work.</summary>
public abstract class StoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : IClassFixture<StoreFixture<TDatabase, TUser, TKey>>, IAsyncLifetime
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private ServiceProvider? _services;

    /// <summary>Counts and breaks what is sent to the database.</summary>
    protected CommandCounter Commands { get; } = new();

    /// <summary>Whether every statement is a command of its own, so that each of them can fail.</summary>
    protected virtual bool IsOneByOne => false;

    /// <summary>Whether the test does one thing after the other, as a request does, so that nothing may write beside an open transaction.</summary>
    protected virtual bool IsOneFlow => false;

    /// <summary>Adds what a contract needs besides.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    /// <summary>A key that no user has, as text.</summary>
    protected static string UnusedKey { get; } = typeof(TKey) == typeof(Guid) ? $"{Guid.NewGuid()}" : typeof(TKey) == typeof(int) ? "-1" : "unused";

    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        var writers = new OneWriter(() => IsOneFlow ? this : null);
        services.AddDbContext<SpecificationContext<TUser, TKey>>(options =>
        {
            fixture.Database.Use(options);
            options.AddInterceptors(Commands, writers);
            if (IsOneByOne)
            {
                var extension = RelationalOptionsExtension.Extract(options.Options).WithMaxBatchSize(1);
                ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(extension);
            }
        });
        services.AddOidcProfiles().AddEntityFrameworkStores<SpecificationContext<TUser, TKey>, TUser>();
        Configure(services);
        _services = services.BuildServiceProvider(validateScopes: true);
        await InScopeAsync(ClearAsync);
    }

    public async Task DisposeAsync() => await _services!.DisposeAsync();

    protected static void AssertFailed(string code, IdentityResult result) => Assert.Equal(code, Assert.Single(result.Errors).Code);

    protected static void AssertDuplicate(string attributeId, IdentityResult result)
    {
        var error = Assert.IsType<AttributeError>(Assert.Single(result.Errors));
        Assert.Equal((nameof(ProfileErrorDescriber.DuplicateValue), attributeId), (error.Code, error.Attribute));
    }

    protected Task<ProfileSnapshot?> FindAsync(string userId) =>
        StoreAsync<IProfileStore, ProfileSnapshot?>(store => store.FindAsync(userId, CancellationToken.None));

    protected Task<IdentityResult> SaveAsync(ProfileChange change) =>
        StoreAsync<IProfileStore, IdentityResult>(store => store.SaveAsync(change, CancellationToken.None));

    /// <summary>Sets values of the profile as it is now.</summary>
    protected async Task<IdentityResult> SetAsync(string userId, params (string Id, string? Text)[] values) =>
        await SaveAsync(Given.Change((await FindAsync(userId))!.Profile, values));

    protected Task<IReadOnlyList<HistoryEntry>> HistoryAsync(string userId) =>
        StoreAsync<IHistoryStore, IReadOnlyList<HistoryEntry>>(store => store.ListOfUserAsync(userId, null, 1000, CancellationToken.None));

    /// <summary>The index of all users, as text.</summary>
    protected Task<List<string>> IndexAsync() => InScopeAsync(async context =>
    {
        var rows = await context.Set<ProfileValueEntity<TKey>>().ToListAsync();
        return rows.ConvertAll(row => $"{row.UserId} {row.AttributeId}={row.Key} {(row.UniqueKey is null ? "found" : "unique")}")
            .Order(StringComparer.Ordinal).ToList();
    });

    /// <summary>Adds users; their ids.</summary>
    protected async Task<List<string>> CreateUsersAsync(int count)
    {
        var users = Enumerable.Range(0, count).Select(number => new TUser { UserName = $"user{number}" }).ToList();
        await InScopeAsync(context =>
        {
            context.AddRange(users);
            return context.SaveChangesAsync();
        });
        return users.ConvertAll(user => $"{user.Id}");
    }

    protected async Task<string> CreateUserAsync(TUser? user = null)
    {
        user ??= new() { UserName = $"{Guid.NewGuid()}" };
        await InScopeAsync(context =>
        {
            context.Add(user);
            return context.SaveChangesAsync();
        });
        return $"{user.Id}";
    }

    protected Task DeleteUserAsync(string userId) => InScopeAsync(async context =>
    {
        context.Remove((await context.Users.ToListAsync()).Single(user => $"{user.Id}" == userId));
        return await context.SaveChangesAsync();
    });

    protected Task<T> StoreAsync<TStore, T>(Func<TStore, Task<T>> act)
        where TStore : notnull => InScopeAsync((services, _) => act(services.GetRequiredService<TStore>()));

    protected Task<T> InScopeAsync<T>(Func<SpecificationContext<TUser, TKey>, Task<T>> act) => InScopeAsync((_, context) => act(context));

    protected async Task<T> InScopeAsync<T>(Func<IServiceProvider, SpecificationContext<TUser, TKey>, Task<T>> act)
    {
        await using var scope = _services!.CreateAsyncScope();
        return await act(scope.ServiceProvider, scope.ServiceProvider.GetRequiredService<SpecificationContext<TUser, TKey>>());
    }

    private static async Task<int> ClearAsync(SpecificationContext<TUser, TKey> context) =>
        await context.Users.ExecuteDeleteAsync()
        + await context.Set<DefinitionHistoryEntity>().ExecuteDeleteAsync()
        + await context.Set<DefinitionEntity>().ExecuteDeleteAsync()
        + await context.Set<SchemaEntity>().ExecuteDeleteAsync()
        + await context.Set<GroupEntity>().ExecuteDeleteAsync()
        + await context.Set<EmailTemplateEntity>().ExecuteDeleteAsync()
        + await context.Set<EmailTemplateHistoryEntity>().ExecuteDeleteAsync()
        + await context.Set<EmailEntity>().ExecuteDeleteAsync()
        + await context.Set<ProofEntity>().ExecuteDeleteAsync()
        + await context.Set<CreationEntity>().ExecuteDeleteAsync()
        + await context.Set<SignInCountEntity>().ExecuteDeleteAsync()
        + await context.Set<CooldownEntity>().ExecuteDeleteAsync()
        + await context.Set<AuditEntity>().ExecuteDeleteAsync()
        + await context.Set<AuditChainEntity>().ExecuteDeleteAsync();
}
