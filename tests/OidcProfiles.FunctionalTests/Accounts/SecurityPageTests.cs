using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The pages of what a person signs in with, and where.</summary>
public sealed class SecurityPageTests(SecurityHost host) : IClassFixture<SecurityHost>
{
    private static readonly string[] Pages =
    [
        "security", "sessions", "applications", "change-email", $"change-email?handle={Guid.Empty}", "phone", $"phone?handle={Guid.Empty}", "phone?remove=true",
        "confirm-email-change?token=x", "stop-email-change?token=x", "stop-email-change?done=true", "revoke-application?client=sample-spa",
    ];

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ja")]
    [InlineData("ar")]
    public async Task Page_InEveryLanguage_HasOneHeadingAndNoEmptyText(string culture)
    {
        var user = await host.CreateUserAsync();
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(
            async users => await users.SetPhoneNumberAsync((await users.FindByIdAsync(user.Id))!, SecurityHost.NewNumber()));
        var here = await host.SignInAsync(user);
        foreach (var page in Pages)
        {
            var document = await here.OpenAsync($"account/{page}{(page.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ui_locales={culture}");
            Assert.Equal(culture, document.DocumentElement.GetAttribute("lang"));
            Assert.NotEmpty(Assert.Single(document.QuerySelectorAll("h1")).TextContent.Trim());
            Assert.All(document.QuerySelectorAll("main p, main button, main a, main label"), element => Assert.NotEmpty(element.TextContent.Trim()));
            Assert.Empty(document.QuerySelectorAll("[style], main script"));
        }
    }

    [Fact]
    public async Task Sessions_OneEndedElsewhere_IsDeadAtOnce()
    {
        var user = await host.CreateUserAsync();
        var (here, elsewhere) = (await host.SignInAsync(user), await host.SignInAsync(user));
        var page = await here.OpenAsync("account/sessions");
        Assert.Single(page.QuerySelectorAll("main .tag"));
        await here.SubmitAsync(page, "Sign out");
        Assert.False(await elsewhere.IsSignedInAsync());
        Assert.True(await here.IsSignedInAsync());
    }

    [Fact]
    public async Task Sessions_AllOthers_LeavesThisOneAndThoseOfOtherPeople()
    {
        var user = await host.CreateUserAsync();
        var (here, second, third) = (await host.SignInAsync(user), await host.SignInAsync(user), await host.SignInAsync(user));
        var stranger = await host.SignInAsync(await host.CreateUserAsync());
        await here.SubmitAsync(await here.OpenAsync("account/sessions"), "Sign out everywhere else");
        Assert.True(await here.IsSignedInAsync());
        Assert.False(await second.IsSignedInAsync());
        Assert.False(await third.IsSignedInAsync());
        Assert.True(await stranger.IsSignedInAsync());
    }

    [Fact]
    public async Task Sessions_WithTheIdOfAnotherPerson_EndsNothing()
    {
        var (user, victim) = (await host.CreateUserAsync(), await host.CreateUserAsync());
        var (here, _, others) = (await host.SignInAsync(user), await host.SignInAsync(user), await host.SignInAsync(victim));
        var foreign = Assert.Single(await SessionsAsync(victim));
        var told = await here.SubmitAsync(await here.OpenAsync("account/sessions"), "Sign out", ("id", $"{foreign.Id}"));
        Assert.Contains("was signed out already", told.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.True(await others.IsSignedInAsync());
        Assert.Equal(2, (await SessionsAsync(user)).Count);
    }

    [Fact]
    public async Task Applications_Always_TellWhatEachGetsAndAskBeforeTheyEnd()
    {
        var user = await host.CreateUserAsync();
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(user.UserName!, "openid email offline_access");
        var here = await host.SignInAsync(user);
        var page = await here.OpenAsync("account/applications?ui_locales=de");
        Assert.Equal(["E-Mail-Adresse", "E-Mail-Adresse bestätigt"], page.QuerySelectorAll("main section li").Select(item => item.TextContent));
        Assert.Contains("während Sie nicht da sind", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var ask = await here.OpenAsync(page.QuerySelector("main section a.button")!.GetAttribute("href") + "&ui_locales=en");
        Assert.Null((await party.RefreshAsync(tokens.Refresh)).Error);

        var name = ask.QuerySelector("h1")!.TextContent.Replace("?", string.Empty, StringComparison.Ordinal);
        var after = await here.SubmitAsync(ask, name);
        Assert.Empty(after.QuerySelectorAll("main section"));
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);
    }

    [Fact]
    public async Task RevokeApplication_OfWhatOnlyAnotherHasLetIn_IsNotThere()
    {
        var victim = await host.CreateUserAsync();
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        var tokens = await party.SignInAsync(victim.UserName!, "openid offline_access");
        var here = await host.SignInAsync(await host.CreateUserAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await here.ProbeAsync("account/revoke-application?client=sample-web")).Status);
        var form = await here.OpenAsync("account/revoke-application?client=sample-spa");
        using var answer = await here.PostAsync(form, form.QuerySelector("main button")!.TextContent.Trim(), ("client", "sample-web"));
        Assert.Null((await party.RefreshAsync(tokens.Refresh)).Error);
    }

    [Fact]
    public async Task Unlink_Always_NamesTheProviderFirstAndIsForOnesOwnOnly()
    {
        var (user, stranger) = (await host.CreateUserAsync(), await host.CreateUserAsync());
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.AddLoginAsync((await users.FindByIdAsync(user.Id))!, new(SecurityHost.FirstProvider, user.Id, "x")));
        var (here, other) = (await host.SignInAsync(user), await host.SignInAsync(stranger));
        var link = (await here.OpenAsync("account/security")).QuerySelector("a[href*=unlink]")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await other.ProbeAsync(link)).Status);
        var page = await here.OpenAsync(link);
        Assert.Equal("Remove the link to First provider?", page.QuerySelector("h1")!.TextContent);
        var after = await here.SubmitAsync(page, "Remove the link to First provider");
        Assert.Null(after.QuerySelector("a[href*=unlink]"));
        Assert.True(await here.IsSignedInAsync());
    }

    [Theory]
    [InlineData("account/change-email")]
    [InlineData("account/phone")]
    [InlineData("account/unlink?provider=a&key=b")]
    public async Task Page_WhenTheSignInIsOld_AsksForAFreshOne(string address)
    {
        var user = await host.CreateUserAsync();
        var here = await host.SignInAsync(user);
        await host.WithAsync<ApplicationDbContext, int>(context => context.Set<SessionEntity<string>>().Where(row => row.UserId == user.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.AuthenticatedAt, DateTime.UtcNow.AddMinutes(-11))));
        var (status, location) = await here.ProbeAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.StartsWith("/account/reauthenticate?returnUrl=", location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("security")]
    [InlineData("sessions")]
    [InlineData("applications")]
    [InlineData("change-email")]
    [InlineData("phone")]
    [InlineData("unlink")]
    [InlineData("revoke-application")]
    public async Task Page_WhenNobodyIsSignedIn_LeadsToTheSignIn(string page)
    {
        var (status, location) = await new SecurityBrowser(host.CreateBrowser()).ProbeAsync($"account/{page}");
        Assert.Equal(HttpStatusCode.Redirect, status);
        Assert.Contains("/account/login", location, StringComparison.Ordinal);
    }

    private Task<IReadOnlyList<UserSession>> SessionsAsync(ApplicationUser user) =>
        host.WithAsync<ISessionStore, IReadOnlyList<UserSession>>(sessions => sessions.ListAsync(user.Id, CancellationToken.None));
}
