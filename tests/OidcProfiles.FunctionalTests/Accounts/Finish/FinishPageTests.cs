using System.Net;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Accounts.Finish;

/// <summary>The pages that ask after a sign-in with a provider.</summary>
public sealed class FinishPageTests(FinishHost host) : IClassFixture<FinishHost>
{
    private const string Finish = "/account/external-login/finish";
    private const string Cookie = "oidcprofiles.external";

    [Fact]
    public async Task Finish_WithAnAddressAndItsCode_MakesTheAccountAndSignsIn()
    {
        var address = AccountHost.NewAddress();
        var visitor = await ArriveAsync(host.Pier, new { name = "Ada Lovelace", email = "not-hers@example.net" });
        Assert.Contains("Pier", Text(visitor), StringComparison.Ordinal);
        Assert.Contains("Ada Lovelace", Text(visitor), StringComparison.Ordinal);
        Assert.Equal("not-hers@example.net", visitor.Page.QuerySelector("#Email")!.GetAttribute("value"));
        await visitor.SendAsync(("Email", $" {address} "));
        Assert.StartsWith($"{Finish}?handle=", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.Contains(address, Text(visitor), StringComparison.Ordinal);

        await visitor.SendAsync("Confirm", ("Code", "nonsense"));
        Assert.Equal(["#Code"], visitor.Errors);
        var code = Mailbox.Code(await host.Mails.WaitAsync(address, "confirm-address"));
        await visitor.SendAsync("Confirm", ("Code", code));
        Assert.Equal("/account/profile", visitor.Location);
        AssertCookieIsGone(visitor);
        await visitor.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
        Assert.True((await host.FindAsync(address))!.EmailConfirmed);
    }

    [Fact]
    public async Task Confirm_InTheBrowserOfTheSignIn_GoesOnToWhereThePersonWasGoing()
    {
        var address = AccountHost.NewAddress();
        await host.CreateUserAsync(address);
        var visitor = await ArriveAsync(host.Pier, null, "account/login?returnUrl=/account/sessions");
        await visitor.SendAsync(("Email", address));
        var link = $"account/external-login/confirm?token={Mailbox.Token(await host.Mails.WaitAsync(address, "link-login"))}";

        var elsewhere = await new PageVisitor(host.CreateBrowser()).OpenAsync(link);
        Assert.Empty(elsewhere.Page.QuerySelectorAll("main form"));
        Assert.Contains("only in the browser", Text(elsewhere), StringComparison.Ordinal);
        await visitor.OpenAsync(link);
        await visitor.OpenAsync(link);
        await visitor.SendAsync();
        Assert.Equal("/account/sessions", visitor.Location);
        AssertCookieIsGone(visitor);
        await visitor.FollowAsync();
        Assert.Equal(HttpStatusCode.OK, visitor.Status);
    }

    [Fact]
    public async Task Confirm_OfAnAccountWithASecondFactor_LinksAndLeadsToTheSignInPage()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        await host.WithUserAsync(userId, (users, user) => users.SetTwoFactorEnabledAsync(user, true));
        var visitor = await ArriveAsync(host.Pier, null);
        await visitor.SendAsync(("Email", address));
        await visitor.OpenAsync($"account/external-login/confirm?token={Mailbox.Token(await host.Mails.WaitAsync(address, "link-login"))}");
        await visitor.SendAsync();
        Assert.Equal("/account/login", visitor.Location);
        await visitor.FollowAsync();
        Assert.Contains("Sign in to go on", Text(visitor), StringComparison.Ordinal);
        Assert.Single(await host.LoginsAsync(userId));
    }

    [Fact]
    public async Task Finish_OfAnOwner_OffersBothWaysAndNoOther()
    {
        var address = AccountHost.NewAddress();
        var userId = await host.CreateUserAsync(address);
        var visitor = await ArriveAsync(host.Acme, new { email = address, email_verified = true });
        Assert.Equal("Is this account yours?", visitor.Heading);
        Assert.Contains(address, Text(visitor), StringComparison.Ordinal);
        Assert.Null(visitor.Page.QuerySelector("#Email"));
        Assert.Equal(
            "/account/login?returnUrl=%2Faccount%2Fexternal-login%2Flink", visitor.Page.QuerySelector("main a.button")!.GetAttribute("href"));

        await visitor.SendAsync();
        await visitor.FollowAsync();
        var mail = await host.Mails.WaitAsync(address, "link-login");
        await visitor.SendAsync("Resend");
        Assert.StartsWith($"{Finish}?handle=", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        var newest = await host.Mails.WaitAsync(address, "link-login", count: 2);
        await visitor.SendAsync("Confirm", ("Code", Mailbox.Code(mail)));
        Assert.Equal(["#Code"], visitor.Errors);
        await visitor.SendAsync("Confirm", ("Code", Mailbox.Code(newest)));
        Assert.Equal("/account/profile", visitor.Location);
        Assert.Single(await host.LoginsAsync(userId));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("a@blocked.example")]
    public async Task Finish_WithAnAddressThatDoesNotDo_SaysSoAtTheField(string address)
    {
        var visitor = await ArriveAsync(host.Pier, new { email = "also nonsense" });
        Assert.Equal(string.Empty, visitor.Page.QuerySelector("#Email")!.GetAttribute("value") ?? string.Empty);
        await visitor.SendAsync(("Email", address));
        Assert.Equal(["#Email"], visitor.Errors);
        Assert.Equal(address, visitor.Page.QuerySelector("#Email")!.GetAttribute("value") ?? string.Empty);
    }

    /// <summary>Where the name of a person at the provider is markup, it is text.</summary>
    [Fact]
    public async Task Finish_OfAHostileName_ShowsItAsText()
    {
        var visitor = await ArriveAsync(host.Pier, new { name = "<img src=x onerror=alert(1)>{0}" });
        Assert.Empty(visitor.Page.QuerySelectorAll("main img"));
        Assert.Contains("<img src=x onerror=alert(1)>{0}", Text(visitor), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nonsense")]
    public async Task EveryPage_WithoutASignInUnderWay_HasAWayOn(string? cookie)
    {
        var browser = host.CreateBrowser();
        if (cookie is not null)
        {
            browser.DefaultRequestHeaders.Add("Cookie", $"{Cookie}={cookie}");
        }

        var visitor = new PageVisitor(browser);
        foreach (var address in new[] { Finish, $"{Finish}?returnUrl=/account/data", $"{Finish}?handle={Guid.NewGuid()}" })
        {
            await visitor.OpenAsync(address);
            Assert.Equal(HttpStatusCode.OK, visitor.Status);
            Assert.Equal("This sign-in is over", visitor.Heading);
            Assert.StartsWith("/account/login", visitor.Page.QuerySelector("main a.button")!.GetAttribute("href"), StringComparison.Ordinal);
        }

        await visitor.OpenAsync("account/external-login/confirm?token=nonsense");
        Assert.Contains("not complete", Text(visitor), StringComparison.Ordinal);
        Assert.Empty(visitor.Page.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task EveryPage_WhenOpened_ChangesNothing()
    {
        var address = AccountHost.NewAddress();
        var visitor = await ArriveAsync(host.Pier, null);
        await (await visitor.SendAsync(("Email", address))).FollowAsync();
        var check = visitor.Response.RequestMessage!.RequestUri!.PathAndQuery;
        var confirm = $"account/external-login/confirm?token={Mailbox.Token(await host.Mails.WaitAsync(address, "confirm-address"))}";
        var before = await host.DumpAsync();
        foreach (var page in new[] { Finish, check, confirm, "account/external-login/link" })
        {
            await visitor.OpenAsync(page);
            Assert.DoesNotContain(visitor.Response.Headers, header => header.Key == "Set-Cookie" && header.Value.Any(value => value.StartsWith(Cookie, StringComparison.Ordinal)));
        }

        Assert.Equal(before, await host.DumpAsync());
    }

    private async Task<PageVisitor> ArriveAsync(TestProvider provider, object? members, string page = "account/login")
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.SignInAsync(provider, provider.Person($"{Guid.NewGuid():N}", members), page);
        Assert.StartsWith(Finish, visitor.Location, StringComparison.Ordinal);
        return await visitor.FollowAsync();
    }

    private static string Text(PageVisitor visitor) => visitor.Page.QuerySelector("main")!.TextContent;

    private static void AssertCookieIsGone(PageVisitor visitor) =>
        Assert.Contains(visitor.Response.Headers.GetValues("Set-Cookie"), value => value.StartsWith($"{Cookie}=;", StringComparison.Ordinal));
}
