using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What a store of cool-downs must do.</summary>
public abstract class CooldownSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private static readonly CooldownRule Address = new() { Gap = TimeSpan.FromMinutes(1), Limit = 3, Window = TimeSpan.FromHours(1) };
    private static readonly CooldownRule Network = new() { Limit = 4, Window = TimeSpan.FromHours(1) };

    [Fact]
    public async Task TryTake_WhenTimePasses_KeepsToGapAndLimit()
    {
        Assert.Null(await TakeAsync(0, Ada));
        Assert.Equal(TimeSpan.FromSeconds(20), await TakeAsync(40, Ada));
        Assert.Null(await TakeAsync(60, Ada));
        Assert.Null(await TakeAsync(200, Ada));
        Assert.Equal(TimeSpan.FromSeconds(3600 - 260), await TakeAsync(260, Ada));
        Assert.Equal(TimeSpan.FromSeconds(1), await TakeAsync(3599, Ada));
        Assert.Null(await TakeAsync(3600, Ada));
        Assert.Null(await TakeAsync(3660, Ada));
        Assert.Null(await TakeAsync(200, Turn("eve", Address)));
    }

    [Fact]
    public async Task TryTake_WhenOneTurnIsRefused_TakesNone()
    {
        var network = Turn("network", Network);
        Assert.Null(await TakeAsync(0, Ada, network));

        // Refused addresses leave the network alone: it has three turns yet.
        for (var second = 1; second < 30; second++)
        {
            Assert.NotNull(await TakeAsync(second, Ada, network));
        }

        Assert.Null(await TakeAsync(30, Turn("b", Address), network));
        Assert.Null(await TakeAsync(30, Turn("c", Address), network));
        Assert.Null(await TakeAsync(30, Turn("d", Address), network));

        // And a used-up network leaves the address alone.
        Assert.Equal(TimeSpan.FromSeconds(3600 - 31), await TakeAsync(31, Turn("e", Address), network));
        Assert.Null(await TakeAsync(31, Turn("e", Address)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task TryTake_WhenManyWantTheLastTurn_GivesItToOne(int before)
    {
        // With no row yet, and with one.
        var rule = new CooldownRule { Limit = before + 1, Window = TimeSpan.FromHours(1) };
        for (var number = 0; number < before; number++)
        {
            Assert.Null(await TakeAsync(number, Turn("x", rule)));
        }

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => TakeAsync(10, Turn("x", rule), Turn("network", new() { Limit = 100 }))));
        Assert.Single(results, result => result is null);
    }

    [Fact]
    public async Task DeleteOver_WhenWindowAndGapAreOver_DeletesIt()
    {
        await TakeAsync(0, Ada);
        Assert.Equal(0, await DeleteAsync(3599));
        Assert.Equal(1, await DeleteAsync(3600));
        Assert.Equal(0, await InScopeAsync(context => context.Set<CooldownEntity>().CountAsync()));
    }

    private static CooldownTurn Ada => Turn("ada", Address);

    private static CooldownTurn Turn(string key, CooldownRule rule) => new(key, rule);

    private Task<TimeSpan?> TakeAsync(int second, params CooldownTurn[] turns) => StoreAsync<ICooldownStore, TimeSpan?>(
        store => store.TryTakeAsync(turns, Given.Time.AddSeconds(second), CancellationToken.None));

    private Task<int> DeleteAsync(int second) =>
        StoreAsync<ICooldownStore, int>(store => store.DeleteOverAsync(Given.Time.AddSeconds(second), CancellationToken.None));
}
