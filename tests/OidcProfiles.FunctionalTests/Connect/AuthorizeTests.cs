using System.Net;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

[Collection(SharedHost.Name)]
public sealed class AuthorizeTests(HostFactory host)
{
    [Fact]
    public async Task Authorize_WhenNobodyIsSignedIn_AsksForSignInAndComesBack()
    {
        var party = new RelyingParty(host);
        using var first = await party.Browser.GetAsync(party.AuthorizationUrl("openid"));
        Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        Assert.StartsWith("http://localhost/account/login?returnUrl=", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var answer = await party.AuthorizeAsync("alice@example.com", "openid");
        Assert.Equal("state-1", answer["state"]);
        Assert.Equal("http://localhost/", answer["iss"]);
    }

    [Fact]
    public async Task Authorize_WhenPromptIsNoneAndNobodyIsSignedIn_IsLoginRequired() =>
        Assert.Equal("login_required", (await new RelyingParty(host).AuthorizeAsync("alice", "openid", ("prompt", "none")))["error"]);

    [Fact]
    public async Task Authorize_WhenPromptIsLogin_AsksAgain()
    {
        var party = new RelyingParty(host);
        await party.SignInAsync("alice", "openid");
        using var response = await party.Browser.GetAsync(party.AuthorizationUrl("openid", ("prompt", "login")));
        Assert.Contains("/account/login", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("code", await party.AuthorizeAsync("alice", "openid", ("prompt", "login")));
    }

    [Fact]
    public async Task Authorize_WhenMaxAgeIsOver_AsksAgainAndEnds()
    {
        var party = new RelyingParty(host);
        await party.SignInAsync("alice", "openid");
        using var response = await party.Browser.GetAsync(party.AuthorizationUrl("openid", ("max_age", "0")));
        Assert.Contains("/account/login", response.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("code", await party.AuthorizeAsync("alice", "openid", ("max_age", "0")));
    }

    [Fact]
    public async Task Authorize_WhenConsentIsExplicit_AsksOnceAndRemembers()
    {
        var name = await NewUserAsync();
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        await party.SignInAsync(name, "openid email");
        using var again = await party.Browser.GetAsync(party.AuthorizationUrl("openid email"));
        Assert.StartsWith(RelyingParty.RedirectUri, again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var more = await party.Browser.GetAsync(party.AuthorizationUrl("openid email phone"));
        Assert.StartsWith("/account/consent", more.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal("consent_required", (await party.AuthorizeAsync(name, "openid phone", ("prompt", "none")))["error"]);
    }

    [Fact]
    public async Task Authorize_WhenAClaimIsAskedForBeyondTheScopes_AsksForItByNameOnce()
    {
        var name = await NewUserAsync();
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        await party.SignInAsync(name, "openid email");
        const string beyond = """{"userinfo":{"given_name":null,"email":null}}""";
        using var asked = await party.Browser.GetAsync(party.AuthorizationUrl("openid email", ("claims", beyond)));
        Assert.StartsWith("/account/consent", asked.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await party.Browser.GetStringAsync(asked.Headers.Location);
        Assert.Contains("Given name", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Family name", page, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", page, StringComparison.Ordinal);
        Assert.Equal("consent_required", (await party.AuthorizeAsync(name, "openid email", ("claims", beyond), ("prompt", "none")))["error"]);

        // Once it was answered, and for what the scopes cover, nobody is asked.
        await party.SignInAsync(name, "openid email", ("claims", beyond));
        using var again = await party.Browser.GetAsync(party.AuthorizationUrl("openid email", ("claims", beyond)));
        Assert.StartsWith(RelyingParty.RedirectUri, again.Headers.Location!.OriginalString, StringComparison.Ordinal);
        using var covered = await party.Browser.GetAsync(party.AuthorizationUrl("openid email", ("claims", """{"userinfo":{"email":null}}""")));
        Assert.StartsWith(RelyingParty.RedirectUri, covered.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_WhenThePersonRefuses_IsAccessDenied()
    {
        var name = await NewUserAsync();
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        await new RelyingParty(host).SignInAsync(name, "openid");
        await SignInBrowserAsync(party, name);
        using var redirect = await party.Browser.GetAsync(party.AuthorizationUrl("openid email"));
        using var page = await party.Browser.GetAsync(redirect.Headers.Location);
        using var answer = await party.SubmitAsync(page, name, button: "submit.Deny");
        Assert.Contains("error=access_denied", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_WhenTheConsentHasNoAntiforgeryToken_IsRefused()
    {
        var name = await NewUserAsync();
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        await SignInBrowserAsync(party, name);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("submit.Accept", "true")]);
        using var response = await party.Browser.PostAsync(party.AuthorizationUrl("openid email"), content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("redirect_uri", "http://127.0.0.1:5099/callback/")]
    [InlineData("client_id", "nobody")]
    [InlineData("code_challenge_method", "plain")]
    public async Task Authorize_WhenTheRequestIsWrong_ShowsAPageAndDoesNotRedirect(string parameter, string value)
    {
        var party = new RelyingParty(host);
        using var response = await party.Browser.GetAsync(party.AuthorizationUrl("openid", (parameter, value)));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<h1>This request cannot be answered</h1>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task SignInBrowserAsync(RelyingParty party, string name)
    {
        using var page = await party.Browser.GetAsync("account/login");
        using var response = await party.SubmitAsync(page, name);
        Assert.Equal("/account/profile", response.Headers.Location!.OriginalString);
    }

    private async Task<string> NewUserAsync()
    {
        var name = $"user{Guid.NewGuid():N}";
        var result = await host.WithAsync((Microsoft.AspNetCore.Identity.UserManager<OidcProfiles.Host.Data.ApplicationUser> users) =>
            users.CreateAsync(new() { UserName = name, Email = $"{name}@example.com" }, RelyingParty.Password));
        Assert.True(result.Succeeded);
        return name;
    }
}
