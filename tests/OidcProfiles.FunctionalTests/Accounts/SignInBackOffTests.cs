using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>What wrong passwords lead to, and what they must not.</summary>
public sealed class SignInBackOffTests(SignInHost host) : IClassFixture<SignInHost>
{
    private const string Wrong = "Wrong-Passw0rd!";

    [Fact]
    public async Task Pitfall_LockOutAsDenialOfService_StrangersDoNotKeepTheOwnerOut()
    {
        var user = await host.CreateUserAsync();
        var tokens = await TokensAsync(user);
        Assert.Equal(HttpStatusCode.Redirect, (await host.From(Networks.Home).SignInAsync(user.UserName!)).Status);
        await GuessAsync(user.UserName!, 25);
        await GuessAsync(user.Email!, 25);

        // Strangers wait, also with the right password; the owner does not, and what is signed in stays so.
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.From(Networks.Elsewhere).SignInAsync(user.UserName!)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await host.From(Networks.Home).SignInAsync(user.UserName!)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await host.From(Networks.Home).SignInAsync(user.Email!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await tokens.Party.UserInfoAsync(tokens.Access)).StatusCode);

        var mail = await host.Mails.WaitAsync(user.Email!, "account-locked", count: 2);
        Assert.Contains("wrong password", mail.Content.Text, StringComparison.Ordinal);
        await GuessAsync(user.UserName!, 3, TimeSpan.FromMinutes(16));
        await Task.WhenAll(host.Mails.WaitAsync((await MarkAsync()).Email!, "account-locked"));
        Assert.Equal(2, host.Mails.To(user.Email!).Count(sent => sent.Kind == "account-locked"));
    }

    [Fact]
    public async Task SignIn_FromOneNetwork_WaitsAfterFiveAndThenIsRightAgain()
    {
        var user = await host.CreateUserAsync();
        var pages = host.From(Networks.Home);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await pages.SignInAsync(user.UserName!, Wrong)).Status);
        }

        var answer = await pages.SignInAsync(user.UserName!);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.InRange(answer.RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Contains("Please wait", answer.Errors, StringComparison.Ordinal);
        host.Time.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.Redirect, (await pages.SignInAsync(user.UserName!)).Status);

        // A right password starts the network anew.
        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.OK, (await pages.SignInAsync(user.UserName!, Wrong, "account/login?again=true")).Status);
        }
    }

    [Fact]
    public async Task SignIn_ThreeHundredWrongPasswordsAtOnce_CountExactly()
    {
        var user = await host.CreateUserAsync();
        var before = (await RowsAsync()).Select(row => row.Account).ToHashSet();
        var results = new ConcurrentBag<SignInOutcome>();

        // As many at once as a database has connections for.
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (_, token) =>
            results.Add(await host.WithAsync<ISignIn, SignInOutcome>(signIn =>
                signIn.SignInAsync(new() { Name = user.UserName!, Password = Wrong, Origin = new(Networks.Home, null) }, token))));
        Assert.Equal(5, results.Count(result => result.Status == SignInStatus.Refused));
        Assert.Equal(295, results.Count(result => result.Status == SignInStatus.TooSoon));
        Assert.Equal([5, 5], (await RowsAsync()).Where(row => !before.Contains(row.Account)).Select(row => row.Count));
    }

    [Fact]
    public async Task Reset_ByTheOwner_ForgetsTheWrongPasswords()
    {
        var user = await host.CreateUserAsync();
        await GuessAsync(user.Email!, 25);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await host.From(Networks.Home).SignInAsync(user.Email!)).Status);
        await host.WithAsync<IPasswordReset, AccountRequestResult>(
            reset => reset.RequestAsync(user.Email!, "en", RequestOrigin.Unknown, CancellationToken.None));
        var link = Mailbox.Link(await host.Mails.WaitAsync(user.Email!, "reset-password"));
        Assert.Empty((await host.WithAsync<IPasswordReset, IdentityResult>(
            reset => reset.RedeemAsync(link, "Anoth3r-Passw0rd!", RequestOrigin.Unknown, CancellationToken.None))).Errors);
        Assert.Equal(HttpStatusCode.Redirect, (await host.From(Networks.Home).SignInAsync(user.Email!, "Anoth3r-Passw0rd!")).Status);
    }

    [Fact]
    public async Task SignIn_WhenAnAdministratorLockedTheAccount_IsRefused()
    {
        var user = await host.CreateUserAsync(user => user.LockoutEnd = DateTimeOffset.MaxValue);
        Assert.Equal(HttpStatusCode.OK, (await host.From(Networks.Home).SignInAsync(user.UserName!)).Status);
        Assert.Empty(host.Mails.To(user.Email!));
    }

    [Fact]
    public async Task SignIn_WithAWrongPassword_LeavesIdentitysOwnLockOutAlone()
    {
        var user = await host.CreateUserAsync();
        await GuessAsync(user.UserName!, 10);
        var stored = await host.WithAsync<UserManager<ApplicationUser>, ApplicationUser?>(users => users.FindByIdAsync(user.Id));
        Assert.Equal((0, null), (stored!.AccessFailedCount, stored.LockoutEnd));
    }

    [Theory]
    [InlineData("a\0b")]
    [InlineData("\ud800")]
    [InlineData("")]
    public async Task SignIn_WithWhatIsNoText_IsRefusedLikeAnyOther(string name) => Assert.Equal(
        SignInStatus.Refused,
        (await host.WithAsync<ISignIn, SignInOutcome>(signIn => signIn.SignInAsync(
            new() { Name = name, Password = Wrong, Origin = new(Networks.Elsewhere, null) }, CancellationToken.None))).Status);

    [Fact]
    public async Task Counts_Always_HoldNoNames()
    {
        var user = await host.CreateUserAsync();
        await GuessAsync(user.UserName!, 1);
        var rows = await RowsAsync();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Matches("^[0-9a-f]{64}$", row.Account));
        var plain = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
            System.Text.Encoding.UTF8.GetBytes($"account\n{user.UserName!.ToUpperInvariant()}")));
        Assert.DoesNotContain(rows, row => row.Account == plain);
    }

    /// <summary>One wrong password from each of so many networks; where all wait, after a while.</summary>
    private async Task GuessAsync(string name, int networks, TimeSpan? each = null)
    {
        for (var network = 0; network < networks; network++)
        {
            host.Time.Pass(each ?? TimeSpan.Zero);
            await host.WithAsync<ISignIn, SignInOutcome>(signIn => signIn.SignInAsync(
                new() { Name = name, Password = Wrong, Origin = new(new IPAddress([198, 51, 100, (byte)(network + 10)]), null) }, CancellationToken.None));
        }
    }

    /// <summary>Another account that is told: mails go out in their order, so none of before is on its way any more.</summary>
    private async Task<ApplicationUser> MarkAsync()
    {
        var user = await host.CreateUserAsync();
        await GuessAsync(user.UserName!, 20);
        return user;
    }

    private async Task<(RelyingParty Party, string Access)> TokensAsync(ApplicationUser user)
    {
        var party = new RelyingParty(host);
        return (party, (await party.SignInAsync(user.UserName!, RelyingParty.AllScopes)).Access);
    }

    private Task<List<SignInCountEntity>> RowsAsync() =>
        host.WithAsync<ApplicationDbContext, List<SignInCountEntity>>(context => context.Set<SignInCountEntity>().AsNoTracking().ToListAsync());
}
