
namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>Where people cannot make accounts, those who have one can still link it, and nobody learns who has.</summary>
public sealed class FinishClosedTests(ClosedFinishHost host) : IClassFixture<ClosedFinishHost>
{
    [Fact]
    public async Task RequestAsync_WhereRegistrationIsClosed_WritesToThoseWhoHaveAnAccount()
    {
        var (known, unknown) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var userId = await host.CreateUserAsync(known);
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        Assert.False((await browser.FindAsync())!.MaySignUp);
        Assert.NotNull((await browser.RequestAsync(unknown)).Handle);
        var (_, mail) = await browser.AskAsync(known, "link-login");
        Assert.Equal(userId, (await browser.ConfirmAsync(Mailbox.Link(mail))).UserId);

        // The mail to nobody was asked for before the one that came.
        Assert.Empty(host.Mails.To(unknown));
    }

    [Theory]
    [InlineData("ada@blocked.example", "ExcludedAddress")]
    [InlineData("ada@sub.blocked.example", "ExcludedAddress")]
    [InlineData("ada", "InvalidAddress")]
    [InlineData("", "InvalidAddress")]
    [InlineData(null, "InvalidAddress")]
    public async Task RequestAsync_OfAnAddressThatMayNotRegister_SaysSo(string? address, string error)
    {
        var browser = await PendingBrowser.ArriveAsync(host, host.Pier);
        var before = await host.DumpAsync();
        var result = await browser.RequestAsync(address);
        Assert.Equal((null, error), (result.Handle, Assert.Single(result.Result.Errors).Code));
        Assert.Equal(before, await host.DumpAsync());
    }

    /// <summary>The account may be older than the rule.</summary>
    [Fact]
    public async Task RequestAsync_ByTheOwnerOfAnAccountInAnExcludedDomain_IsTaken()
    {
        var address = $"u{Guid.NewGuid():N}@blocked.example";
        var userId = await host.CreateUserAsync(address);
        var browser = await PendingBrowser.ArriveAsync(host, host.Acme, new { email = address, email_verified = true });
        Assert.NotNull((await browser.RequestAsync(null)).Handle);
        Assert.Equal(userId, (await browser.ConfirmAsync(Mailbox.Link(await host.Mails.WaitAsync(address, "link-login")))).UserId);
    }

    [Fact]
    public async Task Page_WhereRegistrationIsClosed_AsksForTheAccountThatThereIs()
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await (await visitor.SignInAsync(host.Pier, host.Pier.Person($"{Guid.NewGuid():N}"))).FollowAsync();
        Assert.Contains("You cannot create an account here yourself", visitor.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }
}
