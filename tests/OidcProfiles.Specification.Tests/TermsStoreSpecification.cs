using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Accounts.Terms;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of accepted terms must do.</summary>
public abstract class TermsStoreSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    [Fact]
    public async Task Accept_WhenTwice_KeepsTheFirstTime()
    {
        var user = await CreateUserAsync();
        await AcceptAsync(user, "2026-01", Given.Time);
        await AcceptAsync(user, "2026-01", Given.Time.AddDays(1));
        await AcceptAsync(user, "2026-04", Given.Time.AddDays(2));
        Assert.Equal([new("2026-01", Given.Time), new AcceptedTerms("2026-04", Given.Time.AddDays(2))], await ListAsync(user));
        Assert.True(await HasAsync(user, "2026-01"));
        Assert.False(await HasAsync(user, "2026-07"));
    }

    [Fact]
    public async Task Accept_WhenManyAtOnce_KeepsOne()
    {
        var user = await CreateUserAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => AcceptAsync(user, "2026-01", Given.Time)));
        Assert.Single(await ListAsync(user));
    }

    [Fact]
    public async Task Accept_WhenManyAtOnceWithOtherWork_KeepsOneAndFailsNone()
    {
        var user = await CreateUserAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => InScopeAsync((services, _) =>
            services.GetRequiredService<IUnitOfWork>().ExecuteAsync(
                async token =>
                {
                    await services.GetRequiredService<ITermsStore>().AcceptAsync(user, "2026-01", Given.Time, token);
                    return IdentityResult.Success;
                },
                CancellationToken.None))));
        Assert.All(results, result => Assert.True(result.Succeeded));
        Assert.Single(await ListAsync(user));
    }

    [Fact]
    public async Task Delete_OfTheUser_TakesThemAlong()
    {
        var user = await CreateUserAsync();
        await AcceptAsync(user, "2026-01", Given.Time);
        await DeleteUserAsync(user);
        Assert.False(await HasAsync(user, "2026-01"));
    }

    [Fact]
    public async Task List_OfNobody_IsEmpty()
    {
        Assert.False(await HasAsync("no such key", "2026-01"));
        Assert.Empty(await ListAsync("no such key"));
    }

    private Task<bool> AcceptAsync(string user, string version, DateTimeOffset time) => StoreAsync<ITermsStore, bool>(async store =>
    {
        await store.AcceptAsync(user, version, time, CancellationToken.None);
        return true;
    });

    private Task<bool> HasAsync(string user, string version) =>
        StoreAsync<ITermsStore, bool>(store => store.HasAcceptedAsync(user, version, CancellationToken.None));

    private Task<IReadOnlyList<AcceptedTerms>> ListAsync(string user) =>
        StoreAsync<ITermsStore, IReadOnlyList<AcceptedTerms>>(store => store.ListAsync(user, CancellationToken.None));
}
