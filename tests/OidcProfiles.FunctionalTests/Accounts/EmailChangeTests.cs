using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A new address: proven before it counts, and the old one can stop it.</summary>
public sealed class EmailChangeTests(AccountHost host) : IClassFixture<AccountHost>
{
    [Fact]
    public async Task Confirm_Always_ChangesTheAddressAndTheUserNameThatWasTheOldOne()
    {
        var (userId, old, address) = await RequestAsync();
        Assert.Equal(userId, (await host.FindAsync(old))!.Id);
        Assert.Empty((await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-email-change")))).Errors);
        var user = (await host.FindAsync(address))!;
        Assert.Equal((userId, address, true), (user.Id, user.UserName, user.EmailConfirmed));
        Assert.Null(await host.FindAsync(old));
    }

    [Fact]
    public async Task Stop_BeforeItIsConfirmed_EndsTheLink()
    {
        var (userId, old, address) = await RequestAsync();
        var link = Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-email-change"));
        var notice = await host.Mails.WaitAsync(old, "email-change-notice");
        Assert.DoesNotContain(address, notice.Content.Text + notice.Content.Html, StringComparison.Ordinal);
        Assert.Empty((await StopAsync(Mailbox.Link(notice))).Errors);
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single((await ConfirmAsync(link)).Errors).Code);
        Assert.Equal(userId, (await host.FindAsync(old))!.Id);
    }

    [Fact]
    public async Task Stop_AfterItWasConfirmed_GivesTheOldAddressBackAndEndsTokens()
    {
        var (userId, old, address) = await RequestAsync();
        await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-email-change")));
        var intruder = new RelyingParty(host);
        var tokens = await intruder.SignInAsync(address, RelyingParty.AllScopes);
        Assert.Empty((await StopAsync(Mailbox.Link(await host.Mails.WaitAsync(old, "email-change-notice")))).Errors);
        var user = (await host.FindAsync(old))!;
        Assert.Equal((userId, old, true), (user.Id, user.UserName, user.EmailConfirmed));
        Assert.Equal("invalid_grant", (await intruder.RefreshAsync(tokens.Refresh)).Error);
    }

    [Fact]
    public async Task Stop_AfterTwoChangesAndAResetOfAnIntruder_GivesTheFirstAddressBack()
    {
        var (userId, old, second) = await RequestAsync();
        var notice = Mailbox.Link(await host.Mails.WaitAsync(old, "email-change-notice"));
        Assert.Empty((await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(second, "confirm-email-change")))).Errors);
        var third = await RequestAgainAsync(userId);
        Assert.Empty((await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(third, "confirm-email-change")))).Errors);
        await ResetPasswordAsync(third);
        var intruders = Mailbox.Link(await host.Mails.WaitAsync(second, "email-change-notice"));
        Assert.Empty((await StopAsync(intruders)).Errors);
        Assert.Equal(userId, (await host.FindAsync(second))!.Id);

        Assert.Empty((await StopAsync(notice)).Errors);
        Assert.Equal(userId, (await host.FindAsync(old))!.Id);
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single((await StopAsync(intruders)).Errors).Code);
    }

    [Fact]
    public async Task Stop_OfTheFirstOfTwoChanges_EndsTheWayBackFromTheSecond()
    {
        var (userId, old, second) = await RequestAsync();
        await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(second, "confirm-email-change")));
        var third = await RequestAgainAsync(userId);
        await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(third, "confirm-email-change")));
        Assert.Empty((await StopAsync(Mailbox.Link(await host.Mails.WaitAsync(old, "email-change-notice")))).Errors);
        Assert.Equal(userId, (await host.FindAsync(old))!.Id);
        await StopAsync(Mailbox.Link(await host.Mails.WaitAsync(second, "email-change-notice")));
        Assert.Equal(userId, (await host.FindAsync(old))!.Id);
    }

    [Fact]
    public async Task Confirm_Always_EndsTheOtherSessions()
    {
        var (userId, old, address) = await RequestAsync();
        var (here, elsewhere) = (new RelyingParty(host), new RelyingParty(host));
        await elsewhere.SignInAsync(old, "openid");
        var ended = Assert.Single(await SessionsAsync(userId));
        await here.SignInAsync(old, "openid");
        var kept = (await SessionsAsync(userId)).Single(session => session.Id != ended.Id);
        Assert.Empty((await ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-email-change")), kept)).Errors);
        Assert.Equal(kept.Id, Assert.Single(await SessionsAsync(userId)).Id);
    }

    [Fact]
    public async Task Request_OfAnAddressThatAnotherAccountHas_AnswersTheSameAndTellsItsOwner()
    {
        var taken = AccountHost.NewAddress();
        await host.CreateUserAsync(taken);
        await RequestAsync(taken);
        var mail = await host.Mails.WaitAsync(taken, "already-registered");
        Assert.Empty(Mailbox.Token(mail));
    }

    [Fact]
    public async Task Confirm_WhenAnotherAccountGotTheAddressMeanwhile_IsRefused()
    {
        var (userId, old, address) = await RequestAsync();
        var link = Mailbox.Link(await host.Mails.WaitAsync(address, "confirm-email-change"));
        await host.CreateUserAsync(address);
        Assert.Equal("DuplicateEmail", Assert.Single((await ConfirmAsync(link)).Errors).Code);
        Assert.Equal(userId, (await host.FindAsync(old))!.Id);
    }

    [Theory]
    [InlineData("no address", nameof(ProfileErrorDescriber.InvalidAddress))]
    [InlineData(null, nameof(ProfileErrorDescriber.SameAddress))]
    public async Task Request_WhenItCannotBe_SaysWhy(string? address, string code)
    {
        var old = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(old);
        var result = await host.WithAsync<IEmailChange, AccountRequestResult>(
            change => change.RequestAsync(userId, address ?? old, "en", RequestOrigin.Unknown, CancellationToken.None));
        Assert.Equal(code, Assert.Single(result.Result.Errors).Code);
    }

    private async Task<(string UserId, string Old, string Address)> RequestAsync(string? taken = null)
    {
        var (old, address) = (AccountHost.NewAddress(), taken ?? AccountHost.NewAddress());
        var userId = await host.CreateUserAsync(old);
        var result = await host.WithAsync<IEmailChange, AccountRequestResult>(
            change => change.RequestAsync(userId, address, "en", RequestOrigin.Unknown, CancellationToken.None));
        Assert.True(result.Result.Succeeded);
        return (userId, old, address);
    }

    private async Task<string> RequestAgainAsync(string userId)
    {
        var address = AccountHost.NewAddress();
        var result = await host.WithAsync<IEmailChange, AccountRequestResult>(
            change => change.RequestAsync(userId, address, "en", RequestOrigin.Unknown, CancellationToken.None));
        Assert.True(result.Result.Succeeded);
        return address;
    }

    private async Task ResetPasswordAsync(string address)
    {
        await host.WithAsync<IPasswordReset, AccountRequestResult>(
            reset => reset.RequestAsync(address, "en", RequestOrigin.Unknown, CancellationToken.None));
        var link = Mailbox.Link(await host.Mails.WaitAsync(address, "reset-password"));
        Assert.Empty((await host.WithAsync<IPasswordReset, IdentityResult>(
            reset => reset.RedeemAsync(link, "An0ther-Passw0rd!", RequestOrigin.Unknown, CancellationToken.None))).Errors);
    }

    private Task<IReadOnlyList<UserSession>> SessionsAsync(string userId) =>
        host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(sessions => sessions.ListAsync(userId, CancellationToken.None));

    private Task<IdentityResult> ConfirmAsync(ProofAnswer answer, UserSession? session = null) =>
        host.WithAsync<IEmailChange, IdentityResult>(change => change.ConfirmAsync(answer, session, CancellationToken.None));

    private Task<IdentityResult> StopAsync(ProofAnswer answer) =>
        host.WithAsync<IEmailChange, IdentityResult>(change => change.StopAsync(answer, CancellationToken.None));
}
