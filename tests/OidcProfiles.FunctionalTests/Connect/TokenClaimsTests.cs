using System.Text.Json;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>Attributes that are released to tokens, which none is by default.</summary>
public sealed class TokenClaimsTests : IAsyncLifetime
{
    private readonly HostFactory _host = new()
    {
        Settings = new()
        {
            ["OidcProfiles:StandardAttributes:given_name:Destinations"] = "UserInfo, IdToken",
            ["OidcProfiles:StandardAttributes:email_verified:Destinations"] = "IdToken",
            ["OidcProfiles:StandardAttributes:address:Destinations"] = "IdToken",
            ["OidcProfiles:CustomAttributes:1:Destinations"] = "AccessToken",
            ["OidcProfiles:CustomAttributes:1:RootClaim"] = "https://example.com/employee",
            ["OidcProfiles:CustomAttributes:3:Destinations"] = "AccessToken",
            ["OidcProfiles:CustomAttributes:3:RootClaim"] = "hobbies",
        },
    };

    public Task InitializeAsync() => _host.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_host).DisposeAsync();

    [Fact]
    public async Task SignIn_WhenAttributesAreReleasedToTokens_WritesThemWithTheirTypesAndScopes()
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        AssertTokens(tokens);
        AssertTokens(await party.RefreshAsync(tokens.Refresh));
        using var response = await party.UserInfoAsync(tokens.Access);
        var userInfo = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal("Alice", userInfo.GetProperty("given_name").GetString());
        Assert.False(userInfo.TryGetProperty("email_verified", out _));
        Assert.False(userInfo.TryGetProperty("hobbies", out _));
    }

    [Fact]
    public async Task SignIn_WhenTheScopeIsNotGranted_WritesNothing()
    {
        var tokens = await new RelyingParty(_host).SignInAsync("alice", "openid email");
        Assert.False(tokens.Identity.TryGetProperty("given_name", out _));
        Assert.True(tokens.Identity.GetProperty("email_verified").GetBoolean());
        Assert.False(tokens.AccessPayload.TryGetProperty("hobbies", out _));
    }

    private static void AssertTokens(Tokens tokens)
    {
        Assert.Equal("Alice", tokens.Identity.GetProperty("given_name").GetString());
        Assert.Equal(JsonValueKind.True, tokens.Identity.GetProperty("email_verified").ValueKind);
        Assert.Equal("Oxford", tokens.Identity.GetProperty("address").GetProperty("locality").GetString());
        Assert.False(tokens.Identity.TryGetProperty("family_name", out _));
        Assert.False(tokens.Identity.TryGetProperty("hobbies", out _));
        Assert.Equal(1852, tokens.AccessPayload.GetProperty("https://example.com/employee").GetInt32());
        Assert.Equal("""["chess","croquet"]""", tokens.AccessPayload.GetProperty("hobbies").GetRawText());
        Assert.False(tokens.AccessPayload.TryGetProperty("given_name", out _));
    }
}
