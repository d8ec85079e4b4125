using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OidcProfiles.Claims;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests;

[Collection(SharedHost.Name)]
public sealed class HostTests(HostFactory host)
{
    [Theory]
    [InlineData("health/live")]
    [InlineData("health/ready")]
    public async Task Health_WhenTheDatabaseAnswers_IsHealthy(string path) =>
        Assert.Equal("Healthy", await host.CreateBrowser().GetStringAsync(path));

    [Theory]
    [InlineData("")]
    [InlineData("account/login")]
    [InlineData("sample")]
    public async Task Page_Always_HasAStrictPolicyAndNoReferrer(string path)
    {
        using var response = await host.CreateBrowser().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
    }

    [Fact]
    public async Task Discovery_Always_FollowsTheSchema()
    {
        var document = await host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
        Assert.Equal(
            [
                "address", "aud", "birthdate", "custom_attributes", "email", "email_verified", "exp", "family_name", "gender", "given_name",
                "groups", "iat", "iss", "locale", "name", "phone_number", "phone_number_verified", "picture", "preferred_username", "sub",
                "updated_at", "zoneinfo",
            ],
            Texts(document, "claims_supported"));
        Assert.Equal(
            [
                "address", "custom_attributes", "email", "groups", "offline_access", "oidcprofiles.admin", "oidcprofiles.admin.read", "openid", "phone", "profile",
            ],
            Texts(document, "scopes_supported"));
        Assert.Equal(["S256"], Texts(document, "code_challenge_methods_supported"));
    }

    [Fact]
    public async Task Login_WhenThePasswordIsWrong_AnswersAsForAnUnknownAccount()
    {
        var known = await AttemptAsync("alice");
        var unknown = await AttemptAsync("nobody");
        Assert.Equal(unknown.Replace("nobody", "alice", StringComparison.Ordinal), known);
        Assert.Contains("User name or password is wrong", known, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Login_WhenTheReturnUrlLeadsElsewhere_StaysHere()
    {
        var party = new RelyingParty(host);
        using var page = await party.Browser.GetAsync("account/login?returnUrl=https%3A%2F%2Fevil.example%2F");
        using var response = await party.SubmitAsync(page, "alice");
        Assert.Equal("/account/profile", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task ClaimsService_WhenAHostCallsIt_GivesWhatUserInfoGives()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        using var response = await party.UserInfoAsync(tokens.Access);
        var userInfo = await response.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>();
        var result = await host.WithAsync((ProfileClaimsService claims) => claims.GetClaimsAsync(
            new()
            {
                UserId = tokens.Identity.GetProperty("sub").GetString()!,
                ClientId = "sample-spa",
                Scopes = [.. RelyingParty.AllScopes.Split(' ')],
                Destination = ClaimDestinations.UserInfo,
            },
            CancellationToken.None));
        Assert.Equal(
            userInfo!.Where(pair => pair.Key is not ("iss" or "aud")).Select(pair => $"{pair.Key}: {Compact(pair.Value)}").Order(),
            result.Claims.Select(claim => $"{claim.Name}: {Compact(claim.Value.ToJson())}").Order());
    }

    private static string Compact(JsonElement json) => JsonSerializer.Serialize(json);

    private static IEnumerable<string?> Texts(JsonElement document, string name) =>
        document.GetProperty(name).EnumerateArray().Select(value => value.GetString()).Order(StringComparer.Ordinal);

    /// <summary>The page after a failed sign-in, without what is new on every page.</summary>
    private async Task<string> AttemptAsync(string userName)
    {
        var party = new RelyingParty(host);
        using var page = await party.Browser.GetAsync("account/login");
        using var response = await party.SubmitAsync(page, userName, "Wrong-Passw0rd!");
        var html = await response.Content.ReadAsStringAsync();
        var token = html.LastIndexOf("__RequestVerificationToken", StringComparison.Ordinal);
        return html[..token];
    }
}
