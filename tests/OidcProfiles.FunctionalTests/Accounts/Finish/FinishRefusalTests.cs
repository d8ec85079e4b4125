using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>What must not end a sign-in with a provider; every refusal leaves all as it was.</summary>
public sealed class FinishRefusalTests(FinishHost host) : IClassFixture<FinishHost>
{
    private const string NewAddressMail = "confirm-address";
    private const string OwnerMail = "link-login";

    [Theory]
    [InlineData("", false)]
    [InlineData("nonsense", false)]
    [InlineData("other", false)]
    [InlineData("", true)]
    [InlineData("other", true)]
    public async Task Pitfall_UnboundProof_TheAnswerCountsInTheBrowserOfTheSignInOnly(string cookie, bool byCode)
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var browser = await PendingBrowser.ArriveAsync(host, host.Acme, new { email = address, email_verified = true });
        var (handle, mail) = await browser.AskAsync(address, OwnerMail);
        var answer = byCode ? ProofAnswer.OfCode(handle, Mailbox.Code(mail)) : Mailbox.Link(mail);
        var secret = cookie == "other" ? (await PendingBrowser.ArriveAsync(host, host.Pier)).Secret : cookie;
        var before = await host.DumpAsync();

        var refused = await host.WithAsync<IUpstreamCompletion, UpstreamConfirmation>(
            completion => completion.ConfirmAsync(secret, answer, RequestOrigin.Unknown, CancellationToken.None));
        AssertInvalid(refused);
        Assert.Equal(before, await host.DumpAsync());
        Assert.Equal(userId, (await browser.ConfirmAsync(answer)).UserId);
    }

    /// <summary>Also one of the same person at the same provider: another browser may be another person's.</summary>
    [Fact]
    public async Task ConfirmAsync_WithTheProofOfAnotherSignIn_IsRefused()
    {
        var address = AccountHost.NewAddress();
        var subject = $"{Guid.NewGuid():N}";
        var one = await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject);
        var other = await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject);
        var (handle, mail) = await one.AskAsync(address, NewAddressMail);
        await AssertRefusedAsync(other, Mailbox.Link(mail));
        await AssertRefusedAsync(other, ProofAnswer.OfCode(handle, Mailbox.Code(mail)));
        Assert.Null(await host.FindAsync(address));
        Assert.Empty((await one.ConfirmAsync(Mailbox.Link(mail))).Result.Errors);
    }

    [Fact]
    public async Task ConfirmAsync_WithTheProofOfARegistration_IsRefused()
    {
        var address = AccountHost.NewAddress();
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        await host.WithAsync<IRegistration, AccountRequestResult>(registration =>
            registration.RequestAsync(new() { Address = address, Password = RelyingParty.Password, Values = new Dictionary<string, System.Text.Json.JsonElement>() }, default));
        await AssertRefusedAsync(browser, Mailbox.Link(await host.Mails.WaitAsync(address, NewAddressMail)));
    }

    [Fact]
    public async Task ConfirmAsync_TwiceAtOnce_SucceedsOnce()
    {
        var address = AccountHost.NewAddress();
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var (handle, mail) = await browser.AskAsync(address, NewAddressMail);
        var results = await Task.WhenAll(
            browser.ConfirmAsync(Mailbox.Link(mail)), browser.ConfirmAsync(ProofAnswer.OfCode(handle, Mailbox.Code(mail))));
        Assert.Single(results, result => result.Result.Succeeded);
        Assert.Single(results, result => result.Result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.InvalidProof)));
        Assert.Single(await host.LoginsAsync((await host.FindAsync(address))!.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ConfirmAsync_AfterTheAccountChangedItsAddress_IsRefused(bool isProven)
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address, isProven);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var (_, mail) = await browser.AskAsync(address, OwnerMail);
        await host.WithUserAsync(userId, (users, user) => users.SetEmailAsync(user, AccountHost.NewAddress()));
        await AssertRefusedAsync(browser, Mailbox.Link(mail));

        // Somebody else who has the address now is not who was asked.
        await host.CreateUserAsync($"x{address}");
        var other = await host.FindAsync($"x{address}");
        await host.WithUserAsync(other!.Id, (users, user) => users.SetEmailAsync(user, address));
        await AssertRefusedAsync(browser, Mailbox.Link(mail));
    }

    [Fact]
    public async Task ConfirmAsync_AfterAnAccountWasMadeForTheAddress_IsRefused()
    {
        var address = AccountHost.NewAddress();
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var (_, mail) = await browser.AskAsync(address, NewAddressMail);
        await host.CreateUserAsync(address);
        await AssertRefusedAsync(browser, Mailbox.Link(mail));
    }

    [Fact]
    public async Task ConfirmAsync_AfterTheKeyWasLinkedToAnother_IsRefusedAndDoesNotTellWhose()
    {
        var address = AccountHost.NewAddress();
        var subject = $"{Guid.NewGuid():N}";
        var owner = await host.CreateUserAsync(AccountHost.NewAddress());
        await host.CreateUserAsync(address, isConfirmed: false);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject);
        var (_, mail) = await browser.AskAsync(address, OwnerMail);
        Assert.True((await (await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject)).LinkAsync(owner)).Succeeded);
        var before = await host.DumpAsync();

        // What was taken from the stranger on the way is there again.
        var result = await browser.ConfirmAsync(Mailbox.Link(mail));
        Assert.Equal(nameof(IdentityErrorDescriber.LoginAlreadyAssociated), Assert.Single(result.Result.Errors).Code);
        Assert.Equal(before, await host.DumpAsync());
    }

    [Fact]
    public async Task LinkAsync_OfAKeyOfAnother_IsRefused()
    {
        var subject = $"{Guid.NewGuid():N}";
        var owner = await host.CreateUserAsync(AccountHost.NewAddress());
        var me = await host.CreateUserAsync(AccountHost.NewAddress());
        Assert.True((await (await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject)).LinkAsync(owner)).Succeeded);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier, subject: subject);
        var before = await host.DumpAsync();
        Assert.Equal(nameof(IdentityErrorDescriber.LoginAlreadyAssociated), Assert.Single((await browser.LinkAsync(me)).Errors).Code);
        Assert.Equal(before, await host.DumpAsync());

        // One's own is there already.
        Assert.True((await browser.LinkAsync(owner)).Succeeded);
        Assert.Single(await host.LoginsAsync(owner));
    }

    [Fact]
    public async Task LinkAsync_TwiceAtOnce_LinksOneAccount()
    {
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var users = new[] { await host.CreateUserAsync(AccountHost.NewAddress()), await host.CreateUserAsync(AccountHost.NewAddress()) };
        var results = await Task.WhenAll(users.Select(browser.LinkAsync));
        Assert.Single(results, result => result.Succeeded);
        Assert.Equal(1, (await host.LoginsAsync(users[0])).Count + (await host.LoginsAsync(users[1])).Count);
    }

    [Fact]
    public async Task EveryStep_AfterTheTimeIsOver_IsRefused()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        host.Time.Pass(TimeSpan.FromMinutes(50));
        var (_, mail) = await browser.AskAsync(address, OwnerMail);

        // The mail is worth no more than what is left.
        Assert.Matches(@"\b(9|10) minutes\.", mail.Content.Text.Replace('\u00a0', ' '));
        host.Time.Pass(TimeSpan.FromMinutes(11));
        await AssertRefusedAsync(browser, Mailbox.Link(mail));
        Assert.Null(await browser.FindAsync());
        var before = await host.DumpAsync();
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single((await browser.RequestAsync(address)).Result.Errors).Code);
        Assert.False((await browser.LinkAsync(userId)).Succeeded);
        Assert.Equal(before, await host.DumpAsync());
    }

    [Fact]
    public async Task ConfirmAsync_AfterTooManyWrongCodes_TakesTheRightOneNoMore()
    {
        var address = AccountHost.NewAddress();
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var (handle, mail) = await browser.AskAsync(address, NewAddressMail);
        var right = Mailbox.Code(mail);
        for (var attempt = 0; attempt < ProofManager.MostAttempts; attempt++)
        {
            AssertInvalid(await browser.ConfirmAsync(ProofAnswer.OfCode(handle, right == "000000" ? "000001" : "000000")));
        }

        AssertInvalid(await browser.ConfirmAsync(ProofAnswer.OfCode(handle, right)));
        Assert.Null(await host.FindAsync(address));
    }

    [Fact]
    public async Task AnAccountThatIsLockedForGood_GetsNoMailAndNoLink()
    {
        var (early, late) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var (locked, toBe) = (await host.CreateUserAsync(early), await host.CreateUserAsync(late));
        await LockAsync(locked);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        Assert.Empty((await browser.RequestAsync(early)).Result.Errors);
        var (_, mail) = await browser.AskAsync(late, OwnerMail);
        await LockAsync(toBe);
        await AssertRefusedAsync(browser, Mailbox.Link(mail));

        // Its mail was asked for before the one that came.
        Assert.Empty(host.Mails.To(early));
    }

    private Task<IdentityResult> LockAsync(string userId) =>
        host.WithUserAsync(userId, (users, user) => users.SetLockoutEndDateAsync(user, DateTimeOffset.MaxValue));

    private async Task AssertRefusedAsync(PendingBrowser browser, ProofAnswer answer)
    {
        var before = await host.DumpAsync();
        AssertInvalid(await browser.ConfirmAsync(answer));
        Assert.Equal(before, await host.DumpAsync());
    }

    private static void AssertInvalid(UpstreamConfirmation result)
    {
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single(result.Result.Errors).Code);
        Assert.Null(result.UserId);
    }
}
