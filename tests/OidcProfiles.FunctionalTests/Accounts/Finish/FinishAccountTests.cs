using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>What the answer to the mail does: an account for a new address, a link for the owner of a known one.</summary>
public sealed class FinishAccountTests(FinishHost host) : IClassFixture<FinishHost>
{
    private const string NewAddressMail = "confirm-address";
    private const string OwnerMail = "link-login";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ConfirmAsync_OfANewAddress_MakesAnAccountThatIsProvenAndLinked(bool byCode)
    {
        var address = AccountHost.NewAddress();
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier, new { email = address, given_name = "Ada" });
        var (handle, mail) = await browser.AskAsync(address, NewAddressMail);
        Assert.Null(await host.FindAsync(address));

        var result = await browser.ConfirmAsync(byCode ? ProofAnswer.OfCode(handle, Mailbox.Code(mail)) : Mailbox.Link(mail));
        Assert.Empty(result.Result.Errors);
        var user = await host.ReadAsync(result.UserId!);
        Assert.Equal((address, true, null), (user.Email, user.EmailConfirmed, user.PasswordHash));
        Assert.Equal(browser.Key, Assert.Single(await host.LoginsAsync(user.Id)).ProviderKey);
        Assert.Single(await SnapshotsAsync(user.Id));
        await host.Mails.WaitAsync(address, "welcome");
        Assert.DoesNotContain(host.Mails.To(address), sent => sent.Kind == "login-linked");

        // Both are used up.
        Assert.Null(await browser.FindAsync());
        AssertInvalid(await browser.ConfirmAsync(Mailbox.Link(mail)));
    }

    [Fact]
    public async Task ConfirmAsync_OfAnAddressOfOnesOwn_TakesThatAndNotTheProviders()
    {
        var address = AccountHost.NewAddress();
        var sent = AccountHost.NewAddress();
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier, new { email = sent });
        var (_, mail) = await browser.AskAsync(address, NewAddressMail);
        var result = await browser.ConfirmAsync(Mailbox.Link(mail));
        Assert.Equal(address, (await host.ReadAsync(result.UserId!)).Email);
        Assert.Null(await host.FindAsync(sent));
        Assert.Empty(host.Mails.To(sent));
    }

    [Fact]
    public async Task ConfirmAsync_OfAProvenAccount_LinksAndTellsTheOwner()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var before = await host.ReadAsync(userId);
        var browser = await PendingBrowser.ArriveAsync(host, host.Acme, new { email = address, email_verified = true });
        Assert.True((await browser.FindAsync())!.IsOwner);
        Assert.Empty((await browser.RequestAsync(null, "/there?a=b")).Result.Errors);
        var mail = await host.Mails.WaitAsync(address, OwnerMail);
        Assert.Contains("Acme", mail.Content.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("stranger", mail.Content.Text, StringComparison.Ordinal);

        var result = await browser.ConfirmAsync(Mailbox.Link(mail));
        Assert.Equal((userId, "/there?a=b"), (result.UserId, result.ReturnUrl));
        var after = await host.ReadAsync(userId);
        Assert.Equal((before.PasswordHash, before.SecurityStamp), (after.PasswordHash, after.SecurityStamp));
        Assert.Equal(browser.Key, Assert.Single(await host.LoginsAsync(userId)).ProviderKey);
        Assert.Single(await SnapshotsAsync(userId));
        var notice = await host.Mails.WaitAsync(address, "login-linked");
        Assert.Contains("192.0.2.7", notice.Content.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(host.Mails.To(address), sent => sent.Kind == "welcome");
    }

    [Fact]
    public async Task RequestAsync_InAnotherSpelling_WritesToTheAddressOfTheAccount()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var entered = address.ToUpperInvariant();
        Assert.Empty((await browser.RequestAsync(entered)).Result.Errors);
        var mail = await host.Mails.WaitAsync(address, OwnerMail);
        Assert.Empty(host.Mails.To(entered));
        Assert.Equal(userId, (await browser.ConfirmAsync(Mailbox.Link(mail))).UserId);
        Assert.Equal(address, (await host.ReadAsync(userId)).Email);
    }

    /// <summary>Otherwise one mailbox would get two accounts.</summary>
    [Fact]
    public async Task RequestAsync_WithTheDomainInUnicode_FindsTheAccountThatHasItInPunycode()
    {
        var name = $"u{Guid.NewGuid():N}";
        var userId = await host.CreateUserAsync($"{name}@xn--mller-kva.example");
        var browser = await PendingBrowser.ArriveAsync(host, host.Acme, new { email = $"{name}@müller.example", email_verified = true });
        Assert.True((await browser.FindAsync())!.IsOwner);
        Assert.Empty((await browser.RequestAsync(null)).Result.Errors);
        var mail = await host.Mails.WaitAsync($"{name}@xn--mller-kva.example", OwnerMail);
        Assert.Equal(userId, (await browser.ConfirmAsync(Mailbox.Link(mail))).UserId);
    }

    [Fact]
    public async Task LinkAsync_BySomebodySignedIn_LinksTellsTheOwnerAndUsesUpWhatIsPending()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        Assert.True((await browser.LinkAsync(userId)).Succeeded);
        Assert.Equal(browser.Key, Assert.Single(await host.LoginsAsync(userId)).ProviderKey);
        await host.Mails.WaitAsync(address, "login-linked");
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single((await browser.LinkAsync(userId)).Errors).Code);
    }

    [Theory]
    [InlineData(null, "Ada", null, "Lovelace", "Ada Lovelace")]
    [InlineData("Augusta Ada King", "Ada", null, null, "Augusta Ada King")]
    [InlineData(null, null, "ada", null, "ada")]
    [InlineData(null, null, null, null, null)]
    public async Task FindAsync_Always_NamesTheProviderAndThePersonThere(string? name, string? given, string? nickname, string? family, string? expected)
    {
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier, new { name, given_name = given, nickname, family_name = family });
        var question = (await browser.FindAsync())!;
        Assert.Equal((host.Pier.DisplayName, expected, null), (question.ProviderName, question.Name, question.Address));
        Assert.Equal((false, true), (question.IsOwner, question.MaySignUp));
    }

    /// <summary>An address that nobody has vouched for tells nothing of who has it.</summary>
    [Fact]
    public async Task FindAsync_OfAnAddressThatIsNotProven_DoesNotTellOfTheAccount()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier, new { email = address, email_verified = true });
        var question = (await browser.FindAsync())!;
        Assert.Equal((address, false), (question.Address, question.IsOwner));
    }

    private Task<IReadOnlyList<StoredUpstreamSnapshot>> SnapshotsAsync(string userId) =>
        host.WithAsync<IUpstreamSnapshots, IReadOnlyList<StoredUpstreamSnapshot>>(snapshots => snapshots.ListAsync(userId, CancellationToken.None));

    private static void AssertInvalid(UpstreamConfirmation result)
    {
        Assert.Equal(nameof(ProfileErrorDescriber.InvalidProof), Assert.Single(result.Result.Errors).Code);
        Assert.Null(result.UserId);
    }
}
