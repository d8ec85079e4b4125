using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>The <c>claims</c> and <c>claims_locales</c> parameters over the real endpoints (OIDC Core 5.2 and 5.5).</summary>
[Collection(SharedHost.Name)]
public sealed class ClaimsRequestTests(HostFactory host)
{
    private const string NameOnly = """{"userinfo":{"given_name":{"essential":true}}}""";

    [Fact]
    public async Task UserInfo_WhenAClaimIsAskedForByName_GivesItWithoutItsScopeAndAfterEveryRefresh()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid offline_access", ("claims", NameOnly));
        Assert.Equal("given_name=Alice", await TellAsync(party, tokens));
        var refreshed = await party.RefreshAsync(tokens.Refresh);
        Assert.Equal("given_name=Alice", await TellAsync(party, refreshed));
        Assert.Equal("given_name=Alice", await TellAsync(party, await party.RefreshAsync(refreshed.Refresh)));
        Assert.False(tokens.Identity.TryGetProperty("given_name", out _));
    }

    [Fact]
    public async Task Tokens_WhenNothingIsAskedForByName_SayNothingOfIt()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", RelyingParty.AllScopes);
        Assert.False(tokens.AccessPayload.TryGetProperty("oi_prf_req", out _));
        var asked = await new RelyingParty(host).SignInAsync("alice", "openid", ("claims", """{"id_token":{"given_name":null}}"""));
        Assert.False(asked.AccessPayload.TryGetProperty("oi_prf_req", out _));
        Assert.False(asked.Identity.TryGetProperty("oi_prf_req", out _));
    }

    [Theory]
    [InlineData("""{"userinfo":{"internal_note":null,"nickname":null,"nobody_knows":null}}""", "")]
    [InlineData("""{"userinfo":{"email":{"value":"alice@example.com"}}}""", "email=alice@example.com")]
    [InlineData("""{"userinfo":{"email":{"value":"bob@example.com"},"email_verified":null}}""", "")]
    [InlineData("""{"userinfo":{"department":null}}""", """custom_attributes={"department":"Research"}""")]
    [InlineData("""{"userinfo":{"given_name#JA":null,"family_name#ja":null}}""", "given_name#ja=アリス")]
    [InlineData("""{"id_token":{"given_name":null}}""", "")]
    public async Task UserInfo_ByTheClaimsRequest_GivesWhatThePolicyReleases(string claims, string expected)
    {
        var party = new RelyingParty(host);
        Assert.Equal(expected, await TellAsync(party, await party.SignInAsync("alice", "openid", ("claims", claims))));
    }

    [Theory]
    [InlineData("ja-JP de", "given_name=アリス")]
    [InlineData("ko", "given_name=Alice")]
    public async Task UserInfo_ByTheLanguages_GivesTheBestAfterEveryRefresh(string locales, string expected)
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid offline_access", ("claims", NameOnly), ("claims_locales", locales));
        Assert.Equal(expected, await TellAsync(party, tokens));
        Assert.Equal(expected, await TellAsync(party, await party.RefreshAsync(tokens.Refresh)));
    }

    [Theory]
    [InlineData("{", "The 'claims' parameter is not JSON, or deeper than 8 levels, at line 1, byte 2.")]
    [InlineData("""{"userinfo":{"email":1}}""", "The 'claims' parameter is wrong in 'userinfo', claim 1: it is neither null nor an object.")]
    [InlineData("[]", "The 'claims' parameter is no JSON object.")]
    public async Task Authorize_WhenTheClaimsAreWrong_TellsTheClientWhere(string claims, string expected)
    {
        using var response = await new RelyingParty(host).Browser.GetAsync(new RelyingParty(host).AuthorizationUrl("openid", ("claims", claims)));
        AssertRefused(response, "invalid_request", expected);
    }

    [Fact]
    public async Task Authorize_WhenTheClaimsAreTooLarge_IsRefused()
    {
        var claims = $$$$"""{"userinfo":{"email":{"value":"{{{{new string('x', 8200)}}}}"}}}""";
        var party = new RelyingParty(host);
        var query = party.AuthorizationUrl("openid", ("claims", claims)).Split('?')[1];
        using var content = new StringContent(query, new System.Net.Http.Headers.MediaTypeHeaderValue("application/x-www-form-urlencoded"));
        using var response = await party.Browser.PostAsync("connect/authorize", content);
        AssertRefused(response, "invalid_request", "The 'claims' parameter is larger than 8192 bytes.");
    }

    [Fact]
    public async Task Authorize_WhenAnotherUserIsAskedFor_IsLoginRequired()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid");
        var subject = tokens.Identity.GetProperty("sub").GetString();
        foreach (var member in (string[])["userinfo", "id_token"])
        {
            var other = await party.AuthorizeAsync("alice", "openid", ("claims", $$$$"""{"{{{{member}}}}":{"sub":{"value":"somebody-else"}}}"""));
            Assert.Equal("login_required", other["error"]);
            Assert.False(other.ContainsKey("code"));
            Assert.Contains("code", await party.AuthorizeAsync("alice", "openid", ("claims", $$$$"""{"{{{{member}}}}":{"sub":{"values":["x","{{{{subject}}}}"]}}}""")));
        }
    }

    [Theory]
    [InlineData("""{"id_token":{"acr":{"essential":true,"values":["urn:gold"]}}}""", "unmet_authentication_requirements")]
    [InlineData("""{"id_token":{"acr":{"values":["urn:gold"]}}}""", null)]
    [InlineData("""{"id_token":{"acr":{"essential":true}}}""", null)]
    public async Task Authorize_WhenAnAuthenticationContextIsAskedFor_FailsOnlyIfItMust(string claims, string? expected)
    {
        var answer = await new RelyingParty(host).AuthorizeAsync("alice", "openid", ("claims", claims));
        Assert.Equal(expected, answer.GetValueOrDefault("error"));
        Assert.Equal(expected is null, answer.ContainsKey("code"));
    }

    [Fact]
    public async Task Endpoints_WhenClaimsComeWithAnotherRequest_TakeNoNotice()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid offline_access");
        var refreshed = await party.RequestTokensAsync(("grant_type", "refresh_token"), ("refresh_token", tokens.Refresh), ("claims", NameOnly));
        Assert.Equal("", await TellAsync(party, refreshed));
        using var request = new HttpRequestMessage(HttpMethod.Get, $"connect/userinfo?claims={Uri.EscapeDataString(NameOnly)}");
        request.Headers.Authorization = new("Bearer", refreshed.Access);
        using var response = await party.Browser.SendAsync(request);
        Assert.DoesNotContain("Alice", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserInfo_WithAClaimsRequest_ReadsTheProfileWithOneQueryAndTokensWithNone()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid offline_access", ("claims", NameOnly), ("claims_locales", "ja"));
        host.Commands.Clear();
        tokens = await party.RefreshAsync(tokens.Refresh);
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
        Assert.DoesNotContain(host.Commands.Commands, command => command.Contains("\"OidcProfiles\"", StringComparison.Ordinal));
        host.Commands.Clear();
        Assert.Equal("given_name=アリス", await TellAsync(party, tokens));
        Assert.Contains("\"OidcProfiles\"", Assert.Single(host.Commands.Commands, command => !command.Contains("OpenIddict", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discovery_Always_OffersTheParameters()
    {
        var document = await host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
        Assert.True(document.GetProperty("claims_parameter_supported").GetBoolean());
        Assert.Equal(
            "en de fr es ja ar", string.Join(' ', document.GetProperty("claims_locales_supported").EnumerateArray().Select(locale => locale.GetString())));
    }

    /// <summary>The members of UserInfo beside those of the protocol.</summary>
    internal static async Task<string> TellAsync(RelyingParty party, Tokens tokens)
    {
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        return string.Join(' ', json.EnumerateObject().Where(member => member.Name is not ("sub" or "iss" or "aud"))
            .Select(member => $"{member.Name}={(member.Value.ValueKind == JsonValueKind.Object ? JsonSerializer.Serialize(member.Value) : member.Value)}"));
    }

    private static void AssertRefused(HttpResponseMessage response, string error, string description)
    {
        Assert.StartsWith(RelyingParty.RedirectUri, response.Headers.Location?.OriginalString, StringComparison.Ordinal);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(response.Headers.Location!.Query);
        Assert.Equal((error, description, "state-1"), ((string?)query["error"], (string?)query["error_description"], (string?)query["state"]));
    }
}
