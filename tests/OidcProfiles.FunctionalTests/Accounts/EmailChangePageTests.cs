using AngleSharp.Html.Dom;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>A new address over the pages and the mails.</summary>
public sealed class EmailChangePageTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private const string Confirm = "Confirm the new address";
    private const string Stop = "Stop the change";

    private readonly string _address = AccountHost.NewAddress();

    [Fact]
    public async Task ChangeEmail_WithTheCode_KeepsThisBrowserAndEndsTheOthers()
    {
        var user = await host.CreateUserAsync();
        var (here, elsewhere) = (await host.SignInAsync(user), await host.SignInAsync(user));
        var sent = await RequestAsync(here);
        Assert.Contains(_address, Text(sent), StringComparison.Ordinal);
        Assert.Equal(user.Email, (await host.ReadAsync(user)).Email);

        var done = await here.SubmitAsync(sent, Confirm, ("Code", Mailbox.Code(await host.Mails.WaitAsync(_address, "confirm-email-change"))));
        Assert.Contains("Your e-mail address was changed.", Text(done), StringComparison.Ordinal);
        Assert.Contains(_address, Text(done), StringComparison.Ordinal);
        Assert.Equal((_address, true), await EmailAsync(user));
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());

        // The stamp has rotated, and the cookie knows the new one.
        var (_, location) = await here.ProbeAsync(new RelyingParty(host).AuthorizationUrl("openid"));
        Assert.StartsWith(RelyingParty.RedirectUri, location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConfirmEmailChange_WhenOnlyOpened_ChangesNothing()
    {
        var user = await host.CreateUserAsync();
        await RequestAsync(await host.SignInAsync(user));
        var scanner = new SecurityBrowser(host.CreateBrowser());
        var link = await LinkAsync(_address, "confirm-email-change");
        await scanner.OpenAsync(link);
        await scanner.OpenAsync(link);
        await scanner.OpenAsync(await LinkAsync(user.Email!, "email-change-notice"));
        Assert.Equal((user.Email, true), await EmailAsync(user));

        var login = await scanner.PostAsync(await scanner.OpenAsync(link), Confirm);
        Assert.Equal("/account/login", login.Headers.Location!.OriginalString);
        Assert.Equal((_address, true), await EmailAsync(user));
    }

    [Fact]
    public async Task ConfirmEmailChange_WhenTwoAtOnce_SucceedsOnce()
    {
        var user = await host.CreateUserAsync();
        await RequestAsync(await host.SignInAsync(user));
        var link = await LinkAsync(_address, "confirm-email-change");
        var browsers = new[] { new SecurityBrowser(host.CreateBrowser()), new SecurityBrowser(host.CreateBrowser()) };
        var pages = await Task.WhenAll(browsers.Select(browser => browser.OpenAsync(link)));
        var answers = await Task.WhenAll(browsers.Zip(pages, (browser, page) => browser.PostAsync(page, Confirm)));
        Assert.Single(answers, answer => answer.Headers.Location is not null);
    }

    [Fact]
    public async Task StopEmailChange_BeforeItIsConfirmed_EndsTheLinkAndKeepsTheSessions()
    {
        var user = await host.CreateUserAsync();
        var here = await host.SignInAsync(user);
        await RequestAsync(here);
        var mailReader = new SecurityBrowser(host.CreateBrowser());
        var stopped = await mailReader.SubmitAsync(await mailReader.OpenAsync(await LinkAsync(user.Email!, "email-change-notice")), Stop);
        Assert.Contains("/account/forgot-password", stopped.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var refused = await mailReader.SubmitAsync(await mailReader.OpenAsync(await LinkAsync(_address, "confirm-email-change")), Confirm);
        Assert.NotNull(refused.QuerySelector(".errors"));
        Assert.Equal((user.Email, true), await EmailAsync(user));
        Assert.True(await here.IsSignedInAsync());
    }

    [Fact]
    public async Task StopEmailChange_AfterItWasConfirmed_GivesTheAddressBackAndSignsEverythingOut()
    {
        var user = await host.CreateUserAsync();
        var intruder = await host.SignInAsync(user);
        var sent = await RequestAsync(intruder);
        await intruder.SubmitAsync(sent, Confirm, ("Code", Mailbox.Code(await host.Mails.WaitAsync(_address, "confirm-email-change"))));
        Assert.True(await intruder.IsSignedInAsync());
        var mailReader = new SecurityBrowser(host.CreateBrowser());
        await mailReader.SubmitAsync(await mailReader.OpenAsync(await LinkAsync(user.Email!, "email-change-notice")), Stop);
        Assert.Equal((user.Email, true), await EmailAsync(user));
        Assert.False(await intruder.IsSignedInAsync());
    }

    [Fact]
    public async Task ChangeEmail_AfterFiveWrongCodes_RefusesTheRightOne()
    {
        var user = await host.CreateUserAsync();
        var here = await host.SignInAsync(user);
        var page = await RequestAsync(here);
        var code = Mailbox.Code(await host.Mails.WaitAsync(_address, "confirm-email-change"));
        for (var attempt = 0; attempt < 5; attempt++)
        {
            page = await here.SubmitAsync(page, Confirm, ("Code", code == "000000" ? "000001" : "000000"));
            Assert.NotNull(page.QuerySelector("#Code-error"));
        }

        page = await here.SubmitAsync(page, Confirm, ("Code", code));
        Assert.NotNull(page.QuerySelector("#Code-error"));
        Assert.Equal((user.Email, true), await EmailAsync(user));
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("")]
    public async Task ChangeEmail_WhenItIsNoAddress_SaysSoAtTheField(string entered)
    {
        var here = await host.SignInAsync(await host.CreateUserAsync());
        var page = await here.SubmitAsync(await here.OpenAsync("account/change-email"), "Send link and code", ("Email", entered));
        Assert.NotNull(page.QuerySelector("#Email-error"));
        Assert.Equal("Email-error", page.QuerySelector("#Email")!.GetAttribute("aria-describedby")!.Split(' ')[^1]);
    }

    [Theory]
    [InlineData("account/confirm-email-change")]
    [InlineData("account/stop-email-change")]
    public async Task Page_WithoutTheSecretOfTheLink_HasNoButton(string address) =>
        Assert.Null((await new SecurityBrowser(host.CreateBrowser()).OpenAsync(address)).QuerySelector("main form"));

    private static string Text(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private Task<string> LinkAsync(string address, string kind) => host.Mails.WaitAsync(address, kind).ContinueWith(
        mail => $"account/{(kind == "confirm-email-change" ? kind : "stop-email-change")}?token={Mailbox.Token(mail.Result)}", TaskScheduler.Default);

    private async Task<IHtmlDocument> RequestAsync(SecurityBrowser browser) =>
        await browser.SubmitAsync(await browser.OpenAsync("account/change-email"), "Send link and code", ("Email", $" {_address} "));

    private async Task<(string? Email, bool IsConfirmed)> EmailAsync(ApplicationUser user)
    {
        var read = await host.ReadAsync(user);
        return (read.Email, read.EmailConfirmed);
    }
}
