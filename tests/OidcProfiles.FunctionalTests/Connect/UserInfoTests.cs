using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;

namespace OidcProfiles.FunctionalTests.Connect;

[Collection(SharedHost.Name)]
public sealed class UserInfoTests(HostFactory host)
{
    private const string AliceAtAllScopes = """
        {
          "preferred_username": "alice", "name": "Alice Liddell", "given_name": "Alice", "family_name": "Liddell",
          "picture": "https://example.com/alice.png", "gender": "female", "birthdate": "1852-05-04",
          "zoneinfo": "Europe/London", "locale": "en-GB",
          "email": "alice@example.com", "email_verified": true,
          "address": { "formatted": "Christ Church\nOxford\nOX1 1DP\nGB", "street_address": "Christ Church", "locality": "Oxford",
            "postal_code": "OX1 1DP", "country": "GB" },
          "phone_number": "+441865276150", "phone_number_verified": true,
          "custom_attributes": { "department": "Research", "employee_number": 1852, "member": true, "tags": ["chess", "croquet"], "initials": "AL" }
        }
        """;

    [Fact]
    public async Task Get_WhenAllScopesAreGranted_GivesJustWhatThePolicyReleases()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.CacheControl?.NoStore);
        AssertAlice(await response.Content.ReadFromJsonAsync<JsonElement>(), tokens, AliceAtAllScopes, withUpdatedAt: true);
    }

    [Fact]
    public async Task Post_WhenTheTokenIsInTheForm_GivesTheSame()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("access_token", tokens.Access)]);
        using var response = await party.Browser.PostAsync("connect/userinfo", content);
        AssertAlice(await response.Content.ReadFromJsonAsync<JsonElement>(), tokens, AliceAtAllScopes, withUpdatedAt: true);
    }

    [Theory]
    [InlineData("openid", "{}")]
    [InlineData("openid email", """{ "email": "alice@example.com", "email_verified": true }""")]
    [InlineData("openid phone", """{ "phone_number": "+441865276150", "phone_number_verified": true }""")]
    [InlineData(
        "openid custom_attributes",
        """{ "custom_attributes": { "department": "Research", "employee_number": 1852, "member": true, "tags": ["chess", "croquet"], "initials": "AL" } }""")]
    public async Task Get_WhenFewScopesAreGranted_GivesOnlyTheirs(string scope, string expected)
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", scope);
        using var response = await party.UserInfoAsync(tokens.Access);
        AssertAlice(await response.Content.ReadFromJsonAsync<JsonElement>(), tokens, expected, withUpdatedAt: false);
    }

    [Fact]
    public async Task Get_WhenNothingIsStored_HasNeitherNullsNorEmptyTexts()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("admin", RelyingParty.AllScopes);
        using var response = await party.UserInfoAsync(tokens.Access);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.False(json.TryGetProperty("phone_number_verified", out _));
        Assert.Equal("""{"initials":"AA"}""", JsonSerializer.Serialize(json.GetProperty("custom_attributes")));
        Assert.All(json.EnumerateObject(), member => Assert.False(member.Value.ValueKind == JsonValueKind.Null || member.Value.ToString().Length == 0));
    }

    [Fact]
    public async Task Get_WhenThereIsNoToken_IsRefusedWithoutAnErrorCode()
    {
        using var response = await new RelyingParty(host).UserInfoAsync(null);
        AssertRefused(response, HttpStatusCode.Unauthorized, error: null);
    }

    [Fact]
    public async Task Get_WhenTheTokenIsGarbage_IsInvalidToken()
    {
        using var response = await new RelyingParty(host).UserInfoAsync("garbage");
        AssertRefused(response, HttpStatusCode.Unauthorized, "invalid_token");
    }

    [Fact]
    public async Task Get_WhenTheTokenIsAClientsOwn_IsInvalidToken()
    {
        var party = new RelyingParty(host, "sample-service", "sample-service-secret");
        var tokens = await party.RequestTokensAsync(("grant_type", "client_credentials"));
        using var response = await party.UserInfoAsync(tokens.Access);
        AssertRefused(response, HttpStatusCode.Unauthorized, "invalid_token");
    }

    [Fact]
    public async Task Get_WhenOpenIdIsNotGranted_IsInsufficientScope()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "profile email");
        using var response = await party.UserInfoAsync(tokens.Access);
        AssertRefused(response, HttpStatusCode.Forbidden, "insufficient_scope");
    }

    [Fact]
    public async Task Get_WhenTheUserIsLockedOrDeleted_IsInvalidToken()
    {
        var name = $"user{Guid.NewGuid():N}";
        await WithUsers(users => users.CreateAsync(new() { UserName = name, Email = $"{name}@example.com" }, RelyingParty.Password));
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync(name, RelyingParty.AllScopes);

        await WithUsers(async users => await users.SetLockoutEndDateAsync((await users.FindByNameAsync(name))!, DateTimeOffset.UtcNow.AddHours(1)));
        using var locked = await party.UserInfoAsync(tokens.Access);
        AssertRefused(locked, HttpStatusCode.Unauthorized, "invalid_token");
        Assert.Equal("invalid_grant", (await party.RefreshAsync(tokens.Refresh)).Error);

        await WithUsers(async users => await users.SetLockoutEndDateAsync((await users.FindByNameAsync(name))!, null));
        using var unlocked = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, unlocked.StatusCode);

        await WithUsers(async users => await users.DeleteAsync((await users.FindByNameAsync(name))!));
        using var deleted = await party.UserInfoAsync(tokens.Access);
        AssertRefused(deleted, HttpStatusCode.Unauthorized, "invalid_token");
        Assert.Equal(locked.Headers.WwwAuthenticate.ToString(), deleted.Headers.WwwAuthenticate.ToString());
    }

    [Fact]
    public async Task Get_Always_ReadsTheProfileWithOneQuery()
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes);
        host.Commands.Clear();
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var own = host.Commands.Commands.Where(command => !command.Contains("OpenIddict", StringComparison.Ordinal)).ToList();
        var command = Assert.Single(own);
        Assert.Contains("AspNetUsers", command, StringComparison.Ordinal);
        Assert.Contains("OidcProfiles", command, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5099", "http://127.0.0.1:5099")]
    [InlineData("https://evil.example", null)]
    [InlineData("null", null)]
    public async Task Options_ByTheOriginOfTheBrowser_AllowsRegisteredClientsOnly(string origin, string? expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "connect/userinfo");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "GET");
        request.Headers.Add("Access-Control-Request-Headers", "authorization");
        using var response = await host.CreateBrowser().SendAsync(request);
        Assert.Equal(expected, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("GET", "http://127.0.0.1:5099", "http://127.0.0.1:5099")]
    [InlineData("POST", "http://127.0.0.1:5099", "http://127.0.0.1:5099")]
    [InlineData("GET", "https://evil.example", null)]
    [InlineData("POST", "https://evil.example", null)]
    public async Task UserInfo_ByTheOriginOfTheBrowser_LetsRegisteredClientsReadAnswersAndErrors(string method, string origin, string? expected)
    {
        var party = new RelyingParty(host);
        var tokens = await party.SignInAsync("alice", "openid email");
        var small = await party.SignInAsync("alice", "email");
        foreach (var (token, status) in new[]
        {
            (tokens.Access, HttpStatusCode.OK), ("garbage", HttpStatusCode.Unauthorized), (null, HttpStatusCode.Unauthorized),
            (small.Access, HttpStatusCode.Forbidden),
        })
        {
            using var request = new HttpRequestMessage(new(method), "connect/userinfo");
            request.Content = method == "POST" ? new FormUrlEncodedContent([]) : null;
            request.Headers.Authorization = token is null ? null : new("Bearer", token);
            request.Headers.Add("Origin", origin);
            using var response = await party.Browser.SendAsync(request);
            Assert.Equal(status, response.StatusCode);
            Assert.True(response.Headers.CacheControl?.NoStore);
            Assert.Equal(expected, Find(response, "Access-Control-Allow-Origin"));
            Assert.Equal(expected is null ? null : "WWW-Authenticate", Find(response, "Access-Control-Expose-Headers"));
            Assert.Null(Find(response, "Access-Control-Allow-Credentials"));
        }

        static string? Find(HttpResponseMessage response, string name) =>
            response.Headers.TryGetValues(name, out var values) ? values.Single() : null;
    }

    private static void AssertAlice(JsonElement actual, Tokens tokens, string expected, bool withUpdatedAt)
    {
        var members = actual.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        Assert.True(members.Remove("sub", out var subject));
        Assert.Equal(tokens.Identity.GetProperty("sub").GetString(), subject.GetString());
        Assert.True(members.Remove("iss", out var issuer));
        Assert.Equal("http://localhost/", issuer.GetString());
        Assert.True(members.Remove("aud", out var audience));
        Assert.Equal("sample-spa", audience.GetString());
        Assert.Equal(withUpdatedAt, members.Remove("updated_at", out var updatedAt));
        if (withUpdatedAt)
        {
            Assert.InRange(updatedAt.GetInt64(), 1_700_000_000, DateTimeOffset.UtcNow.ToUnixTimeSeconds());
        }

        var rest = JsonSerializer.SerializeToElement(members);
        Assert.True(JsonElement.DeepEquals(JsonSerializer.Deserialize<JsonElement>(expected), rest), rest.ToString());
    }

    private static void AssertRefused(HttpResponseMessage response, HttpStatusCode status, string? error)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(0, response.Content.Headers.ContentLength);
        Assert.True(response.Headers.CacheControl?.NoStore);
        var challenge = Assert.Single(response.Headers.WwwAuthenticate);
        Assert.Equal("Bearer", challenge.Scheme);
        if (error is null)
        {
            Assert.DoesNotContain("error=\"invalid_token\"", challenge.Parameter, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains($"error=\"{error}\"", challenge.Parameter, StringComparison.Ordinal);
        }
    }

    private Task<IdentityResult> WithUsers(Func<UserManager<ApplicationUser>, Task<IdentityResult>> act) => host.WithAsync(act);
}
