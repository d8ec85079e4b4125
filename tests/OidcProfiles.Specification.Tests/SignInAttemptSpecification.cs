using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.Specification.Tests;

/// <summary>What every store of attempts to sign in must do.</summary>
public abstract class SignInAttemptSpecification<TDatabase, TUser, TKey>(StoreFixture<TDatabase, TUser, TKey> fixture)
    : StoreSpecification<TDatabase, TUser, TKey>(fixture)
    where TDatabase : ISpecificationDatabase, new()
    where TUser : IdentityUser<TKey>, new()
    where TKey : IEquatable<TKey>
{
    private const string Account = "account";
    private const string Home = "home";
    private const string Elsewhere = "elsewhere";

    private readonly AccountSignInOptions _options = new();

    [Fact]
    public async Task TryBegin_WhenOneNetworkGuesses_WaitsLongerEachTimeAndForgetsAfterADay()
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Null((await BeginAsync(attempt)).Wait);
        }

        Assert.Equal(TimeSpan.FromSeconds(30 - 6), (await BeginAsync(10)).Wait);
        Assert.Null((await BeginAsync(34)).Wait);
        Assert.Equal(TimeSpan.FromSeconds(60), (await BeginAsync(34)).Wait);
        Assert.Null((await BeginAsync(94)).Wait);
        Assert.Equal(TimeSpan.FromSeconds(120), (await BeginAsync(94)).Wait);

        // Nobody else waits for it.
        Assert.Null((await BeginAsync(95, network: Elsewhere)).Wait);
        Assert.Null((await BeginAsync(95, account: "other")).Wait);
        var day = 24 * 3600;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Null((await BeginAsync(day)).Wait);
        }

        Assert.NotNull((await BeginAsync(day)).Wait);
    }

    [Fact]
    public async Task TryBegin_WhenAnotherAttemptLookedAtTheClockLater_DoesNotWaitForIt()
    {
        Assert.Null((await BeginAsync(9)).Wait);
        Assert.Null((await BeginAsync(8)).Wait);
        await SucceedAsync(await BeginAsync(9), Given.Time.AddDays(30), Account);
        Assert.Null((await BeginAsync(-1)).Wait);
    }

    [Fact]
    public async Task TryBegin_WhenManyNetworksGuess_MakesTheAccountWaitWithoutCountingWhoIsRefused()
    {
        await GuessAsync(19);
        Assert.Equal(Given.Time.AddSeconds(60), (await BeginAsync(0, network: "n19")).AccountWaitsUntil);
        var refused = await BeginAsync(1, network: "n20");
        Assert.Equal(TimeSpan.FromSeconds(59), refused.Wait);
        Assert.Equal(0, await CountAsync("n20"));
        var turn = await BeginAsync(60, network: "n20");
        Assert.Equal((null, Given.Time.AddSeconds(180)), (turn.Wait, turn.AccountWaitsUntil));
    }

    [Fact]
    public async Task TryBegin_FromAKnownNetwork_DoesNotWaitForStrangers()
    {
        await SucceedAsync(await BeginAsync(0, network: Home), Given.Time.AddDays(30), Account, "other name");
        await GuessAsync(25);
        Assert.NotNull((await BeginAsync(1, network: "n30")).Wait);
        var turn = await BeginAsync(1, network: Home);
        Assert.Equal((null, true), (turn.Wait, turn.IsKnownNetwork));
        Assert.True((await BeginAsync(1, network: Home, account: "other name")).IsKnownNetwork);

        // It does not become easier for strangers either.
        await SucceedAsync(turn, Given.Time.AddDays(30), Account);
        Assert.NotNull((await BeginAsync(1, network: "n30")).Wait);
        Assert.False((await BeginAsync(30 * 86400, network: Home)).IsKnownNetwork);
    }

    [Fact]
    public async Task Succeed_Always_StartsTheNetworkAnewAndGivesTheAccountItsAttemptBack()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            await BeginAsync(attempt, network: Home);
        }

        await SucceedAsync(await BeginAsync(4, network: Home), Given.Time.AddDays(30), Account);
        Assert.Equal((0, 4), (await CountAsync(Home), await CountAsync(string.Empty)));
    }

    [Fact]
    public async Task TryBegin_WhenManyComeAtOnce_CountsEach()
    {
        _options.PerNetwork.FreeAttempts = _options.PerAccount.FreeAttempts = 10_000;
        var turns = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => BeginAsync(0)));
        Assert.All(turns, turn => Assert.Null(turn.Wait));
        Assert.Equal((40, 40), (await CountAsync(Home), await CountAsync(string.Empty)));
    }

    [Fact]
    public async Task TryBegin_WhenManyComeAtOnce_LetsNoMoreThroughThanOneAfterTheOther()
    {
        var turns = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => BeginAsync(0)));
        Assert.Equal(5, turns.Count(turn => turn.Wait is null));
    }

    [Fact]
    public async Task TryNotice_Always_IsTrueOnceInAWindow()
    {
        await BeginAsync(0);
        Assert.True(await NoticeAsync());
        Assert.False(await NoticeAsync());
        await BeginAsync(1, network: Elsewhere);
        Assert.False(await NoticeAsync());
        await BeginAsync(24 * 3600, network: Elsewhere);
        Assert.True(await NoticeAsync());
        Assert.False(await StoreAsync<ISignInAttemptStore, bool>(store => store.TryNoticeAsync("nobody", CancellationToken.None)));
    }

    [Fact]
    public async Task Clear_Always_ForgetsAllOfTheNames()
    {
        await GuessAsync(25);
        await BeginAsync(0, account: "other");
        await StoreAsync<ISignInAttemptStore, bool>(async store =>
        {
            await store.ClearAsync([Account, "other name"], CancellationToken.None);
            return true;
        });
        Assert.Null((await BeginAsync(1, network: "n30")).Wait);
        Assert.Equal(1, await InScopeAsync(context => context.Set<SignInCountEntity>().CountAsync(row => row.Account == "other" && row.Network == Home)));
    }

    [Fact]
    public async Task DeleteOver_Always_KeepsWhatStillCounts()
    {
        await SucceedAsync(await BeginAsync(0, network: Home), Given.Time.AddDays(30), Account);
        await BeginAsync(0, network: Elsewhere);
        Assert.Equal(0, await DeleteAsync(Given.Time.AddHours(24).AddSeconds(-1)));
        Assert.Equal(2, await DeleteAsync(Given.Time.AddHours(24)));
        Assert.Equal(1, await DeleteAsync(Given.Time.AddDays(30)));
    }

    /// <summary>One wrong password from each of so many networks.</summary>
    private async Task GuessAsync(int networks)
    {
        for (var network = 0; network < networks; network++)
        {
            await BeginAsync(0, network: $"n{network}");
        }
    }

    private Task<SignInTurn> BeginAsync(int second, string account = Account, string network = Home) => StoreAsync<ISignInAttemptStore, SignInTurn>(
        store => store.TryBeginAsync(new(account, network), _options, Given.Time.AddSeconds(second), CancellationToken.None));

    private Task<bool> SucceedAsync(SignInTurn turn, DateTimeOffset knownUntil, params string[] accounts) => StoreAsync<ISignInAttemptStore, bool>(
        async store =>
        {
            await store.SucceedAsync(turn, accounts, knownUntil, Given.Time, CancellationToken.None);
            return true;
        });

    private Task<bool> NoticeAsync() =>
        StoreAsync<ISignInAttemptStore, bool>(store => store.TryNoticeAsync(Account, CancellationToken.None));

    private Task<int> DeleteAsync(DateTimeOffset time) =>
        StoreAsync<ISignInAttemptStore, int>(store => store.DeleteOverAsync(time, CancellationToken.None));

    private Task<int> CountAsync(string network) => InScopeAsync(context => context.Set<SignInCountEntity>()
        .Where(row => row.Account == Account && row.Network == network).Select(row => row.Count).FirstOrDefaultAsync());
}
