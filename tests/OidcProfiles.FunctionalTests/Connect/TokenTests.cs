using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

[Collection(SharedHost.Name)]
public sealed class TokenTests(HostFactory host)
{
    [Fact]
    public async Task SignIn_WhenAllScopesAreGranted_PutsNoProfileClaimIntoTokens()
    {
        var tokens = await new RelyingParty(host).SignInAsync("alice", RelyingParty.AllScopes);
        string[] protocol = ["iss", "exp", "iat", "aud", "sub", "nonce", "at_hash", "azp", "auth_time", "sid"];
        AssertOnly(protocol, tokens.Identity);
        string[] access = ["iss", "exp", "iat", "aud", "sub", "jti", "scope", "client_id", "role"];
        AssertOnly(access, tokens.AccessPayload);
        Assert.Equal("nonce-1", tokens.Identity.GetProperty("nonce").GetString());
    }

    [Fact]
    public async Task Refresh_Always_RotatesAndKeepsTheSubject()
    {
        var party = new RelyingParty(host);
        var first = await party.SignInAsync("alice", RelyingParty.AllScopes);
        var second = await party.RefreshAsync(first.Refresh);
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.NotEqual(first.Refresh, second.Refresh);
        Assert.Equal(first.Identity.GetProperty("sub").GetString(), second.Identity.GetProperty("sub").GetString());
        using var response = await party.UserInfoAsync(second.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Redeem_WhenTheCodeIsUsedTwice_IsInvalidGrant()
    {
        var party = new RelyingParty(host);
        var answer = await party.AuthorizeAsync("alice", "openid");
        Assert.Equal(HttpStatusCode.OK, (await party.RedeemAsync(answer["code"])).Status);
        Assert.Equal("invalid_grant", (await party.RedeemAsync(answer["code"])).Error);
    }

    [Fact]
    public async Task Redeem_WhenTheVerifierIsAnothers_IsInvalidGrant()
    {
        var party = new RelyingParty(host);
        var answer = await party.AuthorizeAsync("alice", "openid");
        Assert.Equal("invalid_grant", (await new RelyingParty(host).RedeemAsync(answer["code"])).Error);
    }

    [Fact]
    public async Task Revocation_WhenTheAccessTokenIsRevoked_EndsUserInfo()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid email");
        using var revocation = await party.PostAsync("connect/revocation", ("token", tokens.Access), ("token_type_hint", "access_token"));
        Assert.Equal(HttpStatusCode.OK, revocation.StatusCode);
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task Introspection_WhenTheClientMay_TellsThatTheTokenIsActive()
    {
        var party = new RelyingParty(host, "sample-web", "sample-web-secret");
        var tokens = await party.SignInAsync("alice", "openid email");
        using var response = await party.PostAsync("connect/introspect", ("token", tokens.Access));
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(json.GetProperty("active").GetBoolean());
        Assert.False(json.TryGetProperty("email", out _));
    }

    /// <summary>The names that OpenIddict keeps for itself may be there too.</summary>
    private static void AssertOnly(string[] accepted, JsonElement token) => Assert.All(
        token.EnumerateObject().Select(member => member.Name),
        name => Assert.True(accepted.Contains(name) || name.StartsWith("oi_", StringComparison.Ordinal), name));
}
