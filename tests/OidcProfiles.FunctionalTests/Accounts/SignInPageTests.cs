using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>The sign-in page.</summary>
public sealed class SignInPageTests(SignInHost host) : IClassFixture<SignInHost>
{
    private const string Wrong = "Wrong-Passw0rd!";

    private int _network;

    [Fact]
    public async Task Pitfall_DifferentAnswersForKnownAndUnknown_SameStatusBodyAndCommands()
    {
        var known = await host.CreateUserAsync();
        var locked = await host.CreateUserAsync(user => user.LockoutEnd = DateTimeOffset.MaxValue);
        var empty = await host.CreateUserAsync();
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.RemovePasswordAsync((await users.FindByIdAsync(empty.Id))!));
        await AttemptAsync($"warm{Guid.NewGuid():N}", Wrong, 0);
        var expected = await AttemptAllAsync($"u{Guid.NewGuid():N}", Wrong);
        Assert.All(expected[..5], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal(HttpStatusCode.TooManyRequests, expected[5].Status);
        Assert.Equal(expected, await AttemptAllAsync($"{$"u{Guid.NewGuid():N}"}@example.org", Wrong));
        Assert.Equal(expected, await AttemptAllAsync(known.UserName!, Wrong));
        Assert.Equal(expected, await AttemptAllAsync(known.Email!, Wrong));
        Assert.Equal(expected, await AttemptAllAsync(locked.UserName!, RelyingParty.Password));
        Assert.Equal(expected, await AttemptAllAsync(empty.UserName!, RelyingParty.Password));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/%09/evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("%2F%2Fevil.example")]
    [InlineData("~//evil.example")]
    [InlineData("/\n/evil.example")]
    public async Task Pitfall_OpenRedirect_StaysHere(string returnUrl)
    {
        var user = await host.CreateUserAsync();
        var pages = host.From(Networks.Home);
        var answer = await pages.SignInAsync(user.UserName!, address: $"account/login?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var target = new Uri(new Uri("http://localhost/"), answer.Location);
        Assert.Equal(("localhost", "/"), (target.Host, answer.Location![..1]));
        Assert.False(answer.Location.StartsWith("//", StringComparison.Ordinal) || answer.Location.StartsWith("/\\", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SignIn_WithTheAddress_FindsTheAccountAndGoesBack()
    {
        var user = await host.CreateUserAsync();
        var answer = await host.From(Networks.Home).SignInAsync($" {user.Email!.ToUpperInvariant()} ", address: "account/login?returnUrl=%2Fconnect%2Fauthorize%3Fclient_id%3Dx");
        Assert.Equal("/connect/authorize?client_id=x", answer.Location);
    }

    [Fact]
    public async Task Pitfall_AnotherPersonsAddressAsUserName_DoesNotWin()
    {
        var victim = await host.CreateUserAsync();
        var squatter = await host.CreateUserAsync(user => user.UserName = victim.Email);
        await host.WithAsync<UserManager<ApplicationUser>, IdentityResult>(async users =>
            await users.ChangePasswordAsync((await users.FindByIdAsync(squatter.Id))!, RelyingParty.Password, "Squatter-Passw0rd!"));
        Assert.Equal(HttpStatusCode.Redirect, (await host.From(Networks.Home).SignInAsync(victim.Email!)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.From(Networks.Home).SignInAsync(victim.Email!, "Squatter-Passw0rd!")).Status);
    }

    [Fact]
    public async Task Pitfall_AnotherPersonsUserNameAsUnprovenAddress_DoesNotWin()
    {
        var victim = await host.CreateUserAsync(user => user.UserName = $"{user.UserName}@name.example");
        await host.CreateUserAsync(user => (user.Email, user.EmailConfirmed) = (victim.UserName, false));
        var pages = host.From(Networks.Home);
        Assert.Equal(HttpStatusCode.Redirect, (await pages.SignInAsync(victim.UserName!)).Status);
        Assert.Contains(victim.UserName!, (await pages.OpenAsync("account/logout")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_WhenSignedIn_GoesOnUnlessASignInIsNeededAgain()
    {
        var user = await host.CreateUserAsync();
        var pages = host.From(Networks.Home);
        await pages.SignInAsync(user.UserName!);
        Assert.Equal("/health/live", (await pages.OpenAsync("account/login?returnUrl=%2Fhealth%2Flive")).Location);
        Assert.Equal("To go on, please sign in again.", (await pages.OpenAsync("account/login?again=true&returnUrl=%2Fhealth%2Flive")).Text("main p"));
    }

    [Fact]
    public async Task SignIn_ToStay_KeepsTheCookieWhenTheBrowserCloses()
    {
        var user = await host.CreateUserAsync();
        Assert.False(await IsKeptAsync(user.UserName!, "false"));
        Assert.True(await IsKeptAsync(user.UserName!, "true"));
    }

    [Theory]
    [InlineData("a\u0001b")]
    [InlineData("\ud800")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u202e\ufffe")]
    public async Task SignIn_WithAHostileName_IsRefusedLikeAnyOther(string name)
    {
        var answer = await host.From(Networks.Home).SignInAsync(name);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("User name or password is wrong", answer.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_InEveryLanguage_AreShown()
    {
        var user = await host.CreateUserAsync();
        var (guest, pages) = (host.From(Networks.Home), host.From(Networks.Home));
        await pages.SignInAsync(user.UserName!);
        foreach (var culture in (string[])["en", "de", "fr", "es", "ja", "ar"])
        {
            foreach (var (browser, page) in new[]
            {
                (guest, "login?"), (guest, "forgot-password?"), (guest, "reset-password?token=x&"), (guest, $"reset-password?handle={Guid.NewGuid()}&"),
                (guest, "logout?"), (pages, "logout?"), (pages, "reauthenticate?"), (pages, "change-password?"),
            })
            {
                var answer = await browser.OpenAsync($"account/{page}ui_locales={culture}");
                Assert.Equal(HttpStatusCode.OK, answer.Status);
                Assert.Contains($"lang=\"{culture}\"", answer.Html, StringComparison.Ordinal);
            }
        }
    }

    private async Task<bool> IsKeptAsync(string name, string stay)
    {
        var browser = host.CreateBrowser();
        using var page = await browser.GetAsync("account/login");
        var token = (await new HtmlParser().ParseDocumentAsync(await page.Content.ReadAsStringAsync()))
            .QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["Input.UserName"] = name,
            ["Input.Password"] = RelyingParty.Password,
            ["Input.StaySignedIn"] = stay,
            ["__RequestVerificationToken"] = token,
        });
        using var response = await browser.PostAsync("account/login", content);
        return response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(".AspNetCore.Identity.Application=", StringComparison.Ordinal))
            .Contains("expires=", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Six attempts from a network of their own: the last one has to wait.</summary>
    private async Task<Attempt[]> AttemptAllAsync(string name, string password)
    {
        var network = ++_network;
        var attempts = new List<Attempt>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            attempts.Add(await AttemptAsync(name, password, network));
        }

        return [.. attempts];
    }

    private async Task<Attempt> AttemptAsync(string name, string password, int network)
    {
        var pages = host.From(new([192, 0, 2, (byte)network]));
        await pages.OpenAsync("account/login");
        host.Commands.Clear();
        var answer = await pages.SignInAsync(name, password);
        return new(answer.Status, answer.Stable(name), host.Commands.Commands.Count, answer.RetryAfter is not null);
    }

    private sealed record Attempt(HttpStatusCode Status, string Html, int Commands, bool SaysWait);
}
