using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Access;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.Profiles;

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
    public async Task Refresh_WhenTheProfileHasChanged_GivesTheIdTokenTheNewValue()
    {
        var user = new ApplicationUser { UserName = "changing", Email = "changing@example.com" };
        Assert.True((await _host.WithAsync((UserManager<ApplicationUser> users) => users.CreateAsync(user, RelyingParty.Password))).Succeeded);
        await SaveAsync("Before");
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync(user.UserName, "openid profile offline_access");
        Assert.Equal("Before", tokens.Identity.GetProperty("given_name").GetString());
        await SaveAsync("After");
        tokens = await party.RefreshAsync(tokens.Refresh);
        Assert.Equal("After", tokens.Identity.GetProperty("given_name").GetString());
        await SaveAsync(null);
        tokens = await party.RefreshAsync(tokens.Refresh);
        Assert.False(tokens.Identity.TryGetProperty("given_name", out _));

        async Task SaveAsync(string? name)
        {
            var patch = new ProfilePatch { Changes = new Dictionary<string, JsonElement> { ["given_name"] = JsonSerializer.SerializeToElement(name) } };
            var result = await _host.WithAsync((ProfileManager profiles) =>
                profiles.PatchAsync(user.Id, patch, new(Party.AdminApi, ValueSource.Admin, "a1") { Rights = AdminRights.Full }, CancellationToken.None));
            Assert.True(result.Succeeded);
        }
    }

    [Fact]
    public async Task SignIn_WhenBothTokensHaveSomething_ReadsTheUserOnce()
    {
        var party = new RelyingParty(_host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        _host.Commands.Clear();
        tokens = await party.RefreshAsync(tokens.Refresh);
        AssertTokens(tokens);
        Assert.Single(_host.Commands.Commands, command => command.Contains("\"OidcProfiles\"", StringComparison.Ordinal));
        var few = await party.SignInAsync("alice", "openid offline_access");
        _host.Commands.Clear();
        Assert.Null((await party.RefreshAsync(few.Refresh)).Error);
        Assert.DoesNotContain(_host.Commands.All, command => command.Contains("\"OidcProfiles\"", StringComparison.Ordinal));
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
