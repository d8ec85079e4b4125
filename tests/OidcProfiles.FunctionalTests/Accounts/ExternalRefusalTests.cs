using System.Net;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>What must not come of a sign-in with a provider.</summary>
public sealed class ExternalRefusalTests(ExternalLoginHost host) : IClassFixture<ExternalLoginHost>
{
    private const string Begin = "account/external-login";
    private const string Failed = "/account/external-login/failed?reason=";

    private readonly string _subject = $"s-{Guid.NewGuid():N}";
    private readonly string _address = AccountHost.NewAddress();

    [Fact]
    public async Task SignIn_ToALockedAccount_IsRefused()
    {
        await SignInAsync();
        await host.ChangeAsync(await UserIdAsync(), user => user.LockoutEnd = DateTimeOffset.MaxValue);
        var visitor = await SignInAsync();
        Assert.StartsWith($"{Failed}NotAllowed&", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.Equal((HttpStatusCode.Forbidden, "You cannot sign in to this account"), (visitor.Status, visitor.Heading));
        await AssertNobodyAsync(visitor);
    }

    [Fact]
    public async Task SignIn_ToAnAccountWithASecondFactor_IsRefused()
    {
        await SignInAsync();
        await host.ChangeAsync(await UserIdAsync(), user => user.TwoFactorEnabled = true);
        var visitor = await SignInAsync();
        Assert.StartsWith($"{Failed}SecondFactorNeeded&", visitor.Location, StringComparison.Ordinal);
        await AssertNobodyAsync(visitor);
    }

    [Fact]
    public async Task Callback_OpenedAgain_GoesOnForWhoIsSignedInAndChangesNothing()
    {
        var visitor = await SignInAsync("account/login?returnUrl=%2Faccount%2Fdata");
        var callback = visitor.Response.RequestMessage!.RequestUri!.PathAndQuery;
        var before = await RowsAsync();
        await visitor.OpenAsync(callback);
        Assert.Equal("/account/data", visitor.Location);
        Assert.Equal(before, await RowsAsync());
    }

    [Fact]
    public async Task Callback_OfAStrangerWithNothing_WritesNothing()
    {
        var before = await EventsAsync();
        var stranger = new PageVisitor(host.CreateBrowser());
        await stranger.OpenAsync("account/external-login/callback");
        Assert.StartsWith($"{Failed}Lost&", stranger.Location, StringComparison.Ordinal);
        Assert.Equal(before, await EventsAsync());

        // What somebody did who came from a provider is recorded.
        await SignInAsync();
        Assert.NotEqual(before, await EventsAsync());

        Task<int> EventsAsync() => host.WithAsync<ApplicationDbContext, int>(context => context.Set<AuditEntity>().CountAsync());
    }

    [Fact]
    public async Task Callback_InAnotherBrowser_SignsNobodyIn()
    {
        var visitor = await SignInAsync();
        var stranger = new PageVisitor(host.CreateBrowser());
        await stranger.OpenAsync(visitor.Response.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.StartsWith($"{Failed}Lost&", stranger.Location, StringComparison.Ordinal);
        await stranger.FollowAsync();
        Assert.Equal(HttpStatusCode.BadRequest, stranger.Status);
        await AssertNobodyAsync(stranger);
    }

    [Fact]
    public async Task Callback_OfALinkOfAnotherBrowser_LinksNothingToWhoIsSignedInHere()
    {
        var (attacker, victim) = (AccountHost.NewAddress(), AccountHost.NewAddress());
        var (attackerId, victimId) = (await host.CreateUserAsync(attacker), await host.CreateUserAsync(victim));
        var (there, theirs) = await EnterAsync(attacker);
        await there.OpenAsync("account/security");
        await there.GoToAsync(host.Acme);
        await there.ComeBackAsync(host.Acme, host.Acme.Person(_subject));

        // Somebody plants the attacker's external cookie in the victim's browser.
        var (here, cookies) = await EnterAsync(victim);
        var planted = theirs.Container.GetCookies(new("http://localhost/")).First(cookie => cookie.Name == "Identity.External");
        cookies.Container.Add(new Uri("http://localhost/"), new Cookie(planted.Name, planted.Value, "/"));
        await here.OpenAsync("account/external-login/callback?intent=link");
        Assert.StartsWith($"{Failed}SessionChanged&", here.Location, StringComparison.Ordinal);
        Assert.Empty(await host.LinksAsync(victimId));
        Assert.Empty(await host.LinksAsync(attackerId));
    }

    [Fact]
    public async Task Callback_TwiceAtOnce_MakesExactlyOneAccount()
    {
        for (var round = 0; round < 3; round++)
        {
            var (subject, address) = ($"{_subject}-{round}", AccountHost.NewAddress());
            var visitor = new PageVisitor(host.CreateBrowser());
            await visitor.OpenAsync("account/login");
            await visitor.GoToAsync(host.Acme);
            await visitor.ComeBackAsync(host.Acme, host.Acme.Person(subject, new { email = address, email_verified = true }));
            var answers = await Task.WhenAll(visitor.Browser.GetAsync(visitor.Location), visitor.Browser.GetAsync(visitor.Location));
            Assert.Single(answers, answer => answer.Headers.Location?.OriginalString == "/account/profile");
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
            Assert.Single(await host.LinksAsync((await host.FindAsync(address))!.Id));
            Assert.Equal(1, await host.WithAsync<ApplicationDbContext, int>(context => context.Users.CountAsync(user => user.Email == address)));
        }
    }

    [Fact]
    public async Task Callback_OfOnePersonInTwoBrowsersAtOnce_MakesExactlyOneAccount()
    {
        var browsers = await Task.WhenAll(Enumerable.Range(0, 2).Select(async _ =>
        {
            var visitor = new PageVisitor(host.CreateBrowser());
            await visitor.OpenAsync("account/login");
            await visitor.GoToAsync(host.Acme);
            return await visitor.ComeBackAsync(host.Acme, Person());
        }));
        await Task.WhenAll(browsers.Select(visitor => visitor.FollowAsync()));
        Assert.Contains(browsers, visitor => visitor.Location == "/account/profile");
        Assert.Single(await host.LinksAsync(await UserIdAsync()));
        Assert.Equal(1, await host.WithAsync<ApplicationDbContext, int>(context => context.Users.CountAsync(user => user.Email == _address)));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("~//evil.example")]
    public async Task Pitfall_OpenRedirect_StaysHereAtEveryStep(string returnUrl)
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.OpenAsync("account/login");
        await visitor.SendAsync(Begin, ("scheme", host.Acme.Scheme), ("returnUrl", returnUrl));
        await visitor.ComeBackAsync(host.Acme, Person());
        Assert.StartsWith("/account/external-login/callback", visitor.Location, StringComparison.Ordinal);
        await visitor.FollowAsync();
        Assert.Equal("/account/profile", visitor.Location);
        var escaped = Uri.EscapeDataString(returnUrl);
        await visitor.OpenAsync($"account/external-login/callback?returnUrl={escaped}");
        Assert.Equal("/account/profile", visitor.Location);
        await visitor.OpenAsync($"{Failed[1..]}Denied&returnUrl={escaped}");
        Assert.DoesNotContain("evil", visitor.Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        var stranger = await new PageVisitor(host.CreateBrowser()).OpenAsync($"{Begin}?returnUrl={escaped}");
        Assert.Equal("/account/login", stranger.Location);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("Identity.Application")]
    [InlineData("Identity.External")]
    [InlineData("")]
    public async Task Begin_WithWhatIsNoProvider_IsNotThere(string scheme)
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.OpenAsync("account/login");
        await visitor.SendAsync(Begin, ("scheme", scheme));
        Assert.Equal((HttpStatusCode.NotFound, null), (visitor.Status, visitor.Location));
        Assert.Equal(["This provider is not offered here."], visitor.Errors);
    }

    [Fact]
    public async Task Begin_WithAProviderThatIsDown_SaysSo()
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.OpenAsync("account/login?returnUrl=%2Faccount%2Fdata");
        await visitor.GoToAsync(host.Reef);
        Assert.Matches("^/account/external-login/failed\\?reason=Unreachable&id=[0-9a-f]{32}&provider=reef&returnUrl=%2Faccount%2Fdata$", visitor.Location);
        await visitor.FollowAsync();
        Assert.Equal((HttpStatusCode.BadGateway, "The provider cannot be reached"), (visitor.Status, visitor.Heading));
        Assert.NotNull(visitor.Page.QuerySelector("main code"));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("prove")]
    public async Task Begin_ForASignedInPersonWhenNobodyIs_AsksForTheSignIn(string intent)
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.OpenAsync("account/login");
        await visitor.SendAsync(Begin, ("scheme", host.Acme.Scheme), ("intent", intent));
        Assert.StartsWith("/account/login", visitor.Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_Otherwise_ForwardsNothingAndNeedsItsForm()
    {
        var visitor = new PageVisitor(host.CreateBrowser());
        await visitor.OpenAsync("account/login");
        await visitor.SendAsync(Begin, ("scheme", host.Acme.Scheme), ("login_hint", "somebody"), ("prompt", "none"), ("scope", "everything"));
        Assert.Matches(@"^https://acme\.example/authorize\?state=\w+$", visitor.Location);

        await visitor.OpenAsync($"{Begin}?scheme=acme&returnUrl=%2Faccount%2Fdata&login_hint=somebody");
        Assert.Equal("/account/login?returnUrl=%2Faccount%2Fdata", visitor.Location);
        using var forged = await visitor.Browser.PostAsync(Begin, new FormUrlEncodedContent([new("scheme", "acme")]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        await AssertNobodyAsync(visitor);
    }

    private static async Task AssertNobodyAsync(PageVisitor visitor)
    {
        await visitor.OpenAsync("account/security");
        Assert.Contains("/account/login", visitor.Location, StringComparison.Ordinal);
    }

    private async Task<(PageVisitor Visitor, CookieContainerHandler Cookies)> EnterAsync(string address)
    {
        var cookies = new CookieContainerHandler();
        var visitor = new PageVisitor(host.CreateDefaultClient(new Uri("http://localhost/"), cookies));
        await visitor.OpenAsync("account/login");
        await visitor.SendAsync(("Input.UserName", address), ("Input.Password", RelyingParty.Password));
        return (visitor, cookies);
    }

    private Normalization.UpstreamDocuments Person() => host.Acme.Person(_subject, new { email = _address, email_verified = true });

    private Task<PageVisitor> SignInAsync(string page = "account/login") =>
        new PageVisitor(host.CreateBrowser()).SignInAsync(host.Acme, Person(), page);

    private async Task<string> UserIdAsync() => (await host.FindAsync(_address))!.Id;

    private Task<(int Users, int Sessions, int Proofs)> RowsAsync() => host.WithAsync<ApplicationDbContext, (int, int, int)>(async context => (
        await context.Users.CountAsync(),
        await context.Set<SessionEntity<string>>().CountAsync(),
        await context.Set<ProofEntity>().CountAsync()));
}
