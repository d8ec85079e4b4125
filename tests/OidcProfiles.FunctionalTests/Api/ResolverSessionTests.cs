using System.Net;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.FunctionalTests.Accounts;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Api;

/// <summary>The resolver and the session cookie.</summary>
public sealed class ResolverSessionTests(ResolverHost host) : IClassFixture<ResolverHost>
{
    [Fact]
    public async Task Get_WithASession_TellsWhatTheClientMayHave()
    {
        var party = await host.SignInAsync("alice");
        var reply = (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        var alice = await host.WithAsync((UserManager<ApplicationUser> users) => users.FindByNameAsync("alice"));
        var updatedAt = Assert.Contains("Updated-At", reply.Profile);
        Assert.InRange(long.Parse(updatedAt, System.Globalization.CultureInfo.InvariantCulture), 1_700_000_000, host.Time.GetUtcNow().ToUnixTimeSeconds());

        // Neither gender, which is not released to the client, nor what has another scope, nor what is hidden.
        Assert.Equal(
            [
                "Birthdate=1852-05-04", "Department=Research", "Email-Verified=true", "Email=alice@example.com", "Employee-Number=1852",
                "Family-Name=Liddell", "Given-Name=Alice", "Groups=research", "Initials=AL", "Locale=en-GB", "Member=true", "Name=Alice Liddell",
                "Picture=https://example.com/alice.png", "Preferred-Username=alice", "Session-Valid=true", "Tags=[\"chess\",\"croquet\"]",
                $"User-Id={alice!.Id}", "Verified=true", "Zoneinfo=Europe/London",
            ],
            reply.Profile.Where(header => header.Key != "Updated-At").Select(header => $"{header.Key}={header.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Head_Always_IsAnsweredAsGetIs()
    {
        var party = await host.SignInAsync("alice");
        var (get, head) = (await ResolverHost.ResolveAsync(party.Browser), await ResolverHost.ResolveAsync(party.Browser, method: HttpMethod.Head));
        Assert.Equal(
            get.AssertValid().Profile.OrderBy(header => header.Key, StringComparer.Ordinal),
            head.AssertValid().Profile.OrderBy(header => header.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_WithoutASession_IsRefusedForPrograms()
    {
        var reply = (await ResolverHost.ResolveAsync(host.CreateBrowser())).AssertInvalid();
        Assert.Equal("Bearer", reply.Challenge);
        (await ResolverHost.ResolveAsync(host.CreateBrowser(), "Basic YWxpY2U6c2VjcmV0")).AssertInvalid();
    }

    [Fact]
    public async Task Get_WhenAnotherSchemeStandsInTheHeader_GoesByTheSession()
    {
        var party = await host.SignInAsync("alice");
        (await ResolverHost.ResolveAsync(party.Browser, "Basic YWxpY2U6c2VjcmV0")).AssertValid();
    }

    [Fact]
    public async Task Get_WhenTheCookieIsDueForRenewal_SetsNone()
    {
        foreach (var time in (TimeSpan[])[TimeSpan.FromMinutes(31), TimeSpan.FromDays(8)])
        {
            var party = await host.SignInAsync("alice");
            host.Time.Pass(time);
            (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();

            // A page renews it at the same moment.
            using var page = await party.Browser.GetAsync("account/profile");
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains(page.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(".AspNetCore.Identity.Application=", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Get_WhenTheSessionIsTooOld_IsNobody()
    {
        var party = await host.SignInAsync("alice");
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        host.Time.Pass(TimeSpan.FromDays(15));
        (await ResolverHost.ResolveAsync(party.Browser)).AssertInvalid();
    }

    [Fact]
    public async Task Get_WithACopyOfTheCookieAfterSignOut_IsNobody()
    {
        var user = await host.CreateUserAsync();
        var pages = new AccountPages(host);
        await pages.SignInAsync(user.UserName!);
        using var thief = host.CreateBrowser();
        thief.DefaultRequestHeaders.Add("Cookie", pages.Cookies);
        (await ResolverHost.ResolveAsync(thief)).AssertValid();
        await pages.SubmitAsync("account/logout");
        (await ResolverHost.ResolveAsync(thief)).AssertInvalid();
    }

    [Fact]
    public async Task Get_WhenTheSessionWasEndedFromElsewhere_IsNobody()
    {
        var user = await host.CreateUserAsync();
        var party = await host.SignInAsync(user.UserName!);
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        await host.WithAsync((ISessionStore sessions) => sessions.EndAsync(user.Id, id: null, except: null, CancellationToken.None));
        (await ResolverHost.ResolveAsync(party.Browser)).AssertInvalid();
    }

    [Fact]
    public async Task Get_WhenTheAccountIsLocked_IsNobodyUntilItIsNot()
    {
        var user = await host.CreateUserAsync();
        var party = await host.SignInAsync(user.UserName!);
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        await host.ChangeAsync(async users => await users.SetLockoutEndDateAsync((await users.FindByIdAsync(user.Id))!, host.Time.GetUtcNow().AddHours(1)));
        (await ResolverHost.ResolveAsync(party.Browser)).AssertInvalid();
        await host.ChangeAsync(async users => await users.SetLockoutEndDateAsync((await users.FindByIdAsync(user.Id))!, null));
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
    }

    [Fact]
    public async Task Get_WhenTheAccountIsGone_IsNobody()
    {
        var user = await host.CreateUserAsync();
        var party = await host.SignInAsync(user.UserName!);
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        await host.ChangeAsync(async users => await users.DeleteAsync((await users.FindByIdAsync(user.Id))!));
        (await ResolverHost.ResolveAsync(party.Browser)).AssertInvalid();
    }

    [Fact]
    public async Task Get_WhenTheSecurityStampIsAnother_IsNobody()
    {
        var user = await host.CreateUserAsync();
        var party = await host.SignInAsync(user.UserName!);
        await host.ChangeAsync(async users => await users.UpdateSecurityStampAsync((await users.FindByIdAsync(user.Id))!));

        // As on the pages, it is looked at every half hour.
        host.Time.Pass(TimeSpan.FromMinutes(31));
        (await ResolverHost.ResolveAsync(party.Browser)).AssertInvalid();
    }

    [Fact]
    public async Task Get_Always_AsksForTheSessionAndTheProfileOnce()
    {
        var party = await host.SignInAsync("alice");
        host.Commands.Clear();
        (await ResolverHost.ResolveAsync(party.Browser)).AssertValid();
        Assert.Collection(
            host.Commands.All,
            command => Assert.Contains("Sessions", command, StringComparison.Ordinal),
            command => Assert.Contains("AspNetUsers", command, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Get_WhenTheVisitorSendsProfileHeaders_DoesNotReadThem()
    {
        using var browser = host.CreateBrowser();
        browser.DefaultRequestHeaders.Add("X-Profile-User-Id", "admin");
        browser.DefaultRequestHeaders.Add("X-Profile-Session-Valid", "true");
        (await ResolverHost.ResolveAsync(browser)).AssertInvalid();
    }

    [Fact]
    public async Task Post_Always_IsNotAllowed()
    {
        using var response = await host.CreateBrowser().PostAsync(ResolverHost.Path, null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
