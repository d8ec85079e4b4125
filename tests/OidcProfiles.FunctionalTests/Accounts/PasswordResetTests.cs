using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Email.Outbox;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A forgotten password: one link, once, and everything that hung on the old password ends.</summary>
public sealed class PasswordResetTests(AccountHost host) : IClassFixture<AccountHost>
{
    private const string NewPassword = "Anoth3r-Passw0rd!";

    [Fact]
    public async Task Redeem_Always_EndsSessionsAndTokensAndTellsTheOwner()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(address, RelyingParty.AllScopes);
        Assert.Equal(HttpStatusCode.OK, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        var handle = (await RequestAsync(address)).Handle!.Value;
        var mail = await host.Mails.WaitAsync(address, "reset-password");

        var result = await RedeemAsync(ProofAnswer.OfCode(handle, Mailbox.Code(mail)));
        Assert.Empty(result.Errors);
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
        Assert.Equal(HttpStatusCode.Unauthorized, (await party.UserInfoAsync(tokens.Access)).StatusCode);
        var again = await party.Browser.GetAsync(party.AuthorizationUrl("openid"));
        Assert.Contains("/account/login", again.Headers.Location?.OriginalString, StringComparison.Ordinal);
        await host.Mails.WaitAsync(address, "password-changed");
        Assert.Equal(HttpStatusCode.OK, (await new RelyingParty(host) { TypedPassword = NewPassword }.SignInAsync(address, "openid")).Status);
    }

    [Fact]
    public async Task Redeem_TwiceAtOnce_SucceedsOnce()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        await RequestAsync(address);
        var link = Mailbox.Link(await host.Mails.WaitAsync(address, "reset-password"));
        var results = await Task.WhenAll(RedeemAsync(link), RedeemAsync(link, "Third-Passw0rd!"));
        Assert.Single(results, result => result.Succeeded);
        Assert.False((await RedeemAsync(link)).Succeeded);
    }

    [Fact]
    public async Task Redeem_OfAnOlderLink_IsRefused()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        await RequestAsync(address);
        var old = Mailbox.Link(await host.Mails.WaitAsync(address, "reset-password"));
        await RequestAsync(address);
        var current = Mailbox.Link(await host.Mails.WaitAsync(address, "reset-password", count: 2));
        AssertInvalid(await RedeemAsync(old));
        Assert.Empty((await RedeemAsync(current)).Errors);
    }

    [Fact]
    public async Task Redeem_WhenThePasswordIsNotAccepted_KeepsTheProofAndItsAttempts()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var handle = (await RequestAsync(address)).Handle!.Value;
        var code = Mailbox.Code(await host.Mails.WaitAsync(address, "reset-password"));
        for (var attempt = 0; attempt <= ProofManager.MostAttempts; attempt++)
        {
            Assert.Contains((await RedeemAsync(ProofAnswer.OfCode(handle, code), "short")).Errors, error => error.Code == "PasswordTooShort");
        }

        Assert.Empty((await RedeemAsync(ProofAnswer.OfCode(handle, code))).Errors);
    }

    [Fact]
    public async Task Request_OfAnUnknownAddress_AnswersTheSameAndSendsNothing()
    {
        var (known, unknown) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        await host.CreateUserAsync(known);
        var (first, second) = (await RequestAsync(unknown), await RequestAsync(known));
        Assert.Equal((second.Result.Succeeded, second.Wait), (first.Result.Succeeded, first.Wait));
        Assert.NotNull(first.Handle);

        await host.Mails.WaitAsync(known, "reset-password");
        for (var wait = 0; await CountAsync(unknown) > 0 && wait < 400; wait++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(0, await CountAsync(unknown));
        Assert.Empty(host.Mails.To(unknown));
        AssertInvalid(await RedeemAsync(ProofAnswer.OfCode(first.Handle.Value, "000000")));
    }

    [Fact]
    public async Task Pitfall_PreHijack_AResetProvesTheAddressAndDropsAStrangersLogins()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address, isConfirmed: false);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.AddLoginAsync((await users.FindByIdAsync(userId))!, new("Sample", "stranger", "Sample")));
        await RequestAsync(address);
        Assert.Empty((await RedeemAsync(Mailbox.Link(await host.Mails.WaitAsync(address, "reset-password")))).Errors);
        Assert.True((await host.FindAsync(address))!.EmailConfirmed);
        Assert.Empty(await host.WithAsync<UserManager<ApplicationUser>, IList<UserLoginInfo>>(async users =>
            await users.GetLoginsAsync((await users.FindByIdAsync(userId))!)));
    }

    [Fact]
    public async Task Request_WhenAnAdministratorLockedTheAccount_SendsNothing()
    {
        var (locked, other) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var userId = await host.CreateUserAsync(locked);
        await host.CreateUserAsync(other);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.SetLockoutEndDateAsync((await users.FindByIdAsync(userId))!, DateTimeOffset.MaxValue));
        await RequestAsync(locked);
        await RequestAsync(other);
        await host.Mails.WaitAsync(other, "reset-password");
        Assert.Empty(host.Mails.To(locked));
    }

    /// <summary>How many rows the outbox has of an address.</summary>
    private Task<int> CountAsync(string address) => host.WithAsync<IEmailOutboxStore, int>(async outbox =>
        (await outbox.ListAsync(new(), null, 1000, CancellationToken.None)).Count(entry => entry.Address == address));

    private static void AssertInvalid(IdentityResult result) =>
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single(result.Errors).Code);

    private Task<AccountRequestResult> RequestAsync(string address) => host.WithAsync<IPasswordReset, AccountRequestResult>(
        reset => reset.RequestAsync(address, "en", RequestOrigin.Unknown, CancellationToken.None));

    private Task<IdentityResult> RedeemAsync(ProofAnswer answer, string password = NewPassword) => host.WithAsync<IPasswordReset, IdentityResult>(
        reset => reset.RedeemAsync(answer, password, RequestOrigin.Unknown, CancellationToken.None));
}
