using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.OpenIddict;
using OpenIddict.Abstractions;

namespace OidcProfiles.FunctionalTests.Connect;

/// <summary>UserInfo as a signed JWT (OIDC Core 5.3.2).</summary>
public sealed class SignedUserInfoTests(SignedUserInfoHost host) : IClassFixture<SignedUserInfoHost>
{
    [Theory]
    [InlineData("RS256")]
    [InlineData("ES256")]
    public async Task Get_WhenTheClientIsRegisteredForIt_GivesWhatJsonGivesSignedByAKeyOfTheServer(string algorithm)
    {
        var party = new RelyingParty(host, $"wants-{algorithm}");
        var tokens = await party.SignInAsync("alice", RelyingParty.AllScopes.Replace("offline_access ", "", StringComparison.Ordinal));
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/jwt", response.Content.Headers.ContentType?.ToString());
        Assert.True(response.Headers.CacheControl?.NoStore);
        var jwt = new CompactJwt(await response.Content.ReadAsStringAsync());
        Assert.Equal((algorithm, "JWT"), (jwt.Header.GetProperty("alg").GetString(), jwt.Header.GetProperty("typ").GetString()));
        var keys = await party.Browser.GetFromJsonAsync<JsonElement>(".well-known/jwks");
        Assert.True(jwt.IsSignedBy(keys));
        Assert.False(jwt.Tamper(payload => payload.Replace("alice@example.com", "mallory@example.com", StringComparison.Ordinal)).IsSignedBy(keys));

        var plain = new RelyingParty(host);
        using var json = await plain.UserInfoAsync((await plain.SignInAsync("alice", RelyingParty.AllScopes)).Access);
        var expected = (await json.Content.ReadFromJsonAsync<Dictionary<string, JsonElement>>())!;
        var actual = jwt.Payload.Deserialize<Dictionary<string, JsonElement>>()!;
        Assert.Equal($"wants-{algorithm}", actual["aud"].GetString());
        Assert.Equal(JsonValueKind.Object, actual["address"].ValueKind);
        Assert.Equal(JsonValueKind.True, actual["email_verified"].ValueKind);
        Assert.Equal(JsonValueKind.Number, actual["updated_at"].ValueKind);
        Assert.InRange(actual["iat"].GetInt64(), host.Time.GetUtcNow().ToUnixTimeSeconds() - 60, host.Time.GetUtcNow().ToUnixTimeSeconds());
        expected["aud"] = actual["aud"];
        expected["iat"] = actual["iat"];
        Assert.True(JsonElement.DeepEquals(JsonSerializer.SerializeToElement(expected), jwt.Payload), jwt.Payload.ToString());
    }

    [Fact]
    public async Task Post_WhenTheTokenIsInTheForm_GivesTheJwtToTheClientsOrigin()
    {
        var party = new RelyingParty(host, "wants-RS256");
        var tokens = await party.SignInAsync("alice", "openid email");
        using var content = new FormUrlEncodedContent([KeyValuePair.Create("access_token", tokens.Access)]);
        using var request = new HttpRequestMessage(HttpMethod.Post, "connect/userinfo") { Content = content };
        request.Headers.Add("Origin", "http://127.0.0.1:5099");
        using var response = await party.Browser.SendAsync(request);
        Assert.Equal("http://127.0.0.1:5099", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var payload = new CompactJwt(await response.Content.ReadAsStringAsync()).Payload;
        Assert.Equal("alice@example.com", payload.GetProperty("email").GetString());
        Assert.False(payload.TryGetProperty("exp", out _));
    }

    [Theory]
    [InlineData("wants-RS256", null, "application/jwt")]
    [InlineData("wants-RS256", "*/*", "application/jwt")]
    [InlineData("wants-RS256", "application/json;q=0.9, */*;q=0.1", "application/jwt")]
    [InlineData("wants-RS256", "application/json", null)]
    [InlineData("wants-RS256", "application/jwt;q=0, */*", null)]
    [InlineData("sample-spa", null, "application/json")]
    [InlineData("sample-spa", "application/json, application/jwt", "application/json")]
    [InlineData("sample-spa", "text/html", "application/json")]
    [InlineData("sample-spa", "application/jwt", null)]
    [InlineData("sample-spa", "application/json;q=0, application/jwt", null)]
    public async Task Get_ByWhatTheRequestAccepts_GivesItOrSaysWhatThereIs(string client, string? accept, string? expected)
    {
        var party = new RelyingParty(host, client);
        using var response = await SendAsync(party, await party.SignInAsync("alice", "openid email"), accept);
        var type = response.Content.Headers.ContentType?.MediaType;
        if (expected is not null)
        {
            Assert.Equal((HttpStatusCode.OK, expected), (response.StatusCode, type));
            return;
        }

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode.NotAcceptable, "application/json"), (response.StatusCode, type));
        var json = JsonSerializer.Deserialize<JsonElement>(body);
        Assert.Equal("invalid_request", json.GetProperty("error").GetString());
        Assert.Contains(client == "sample-spa" ? "UserInfo is application/json" : "UserInfo is application/jwt", body, StringComparison.Ordinal);
        Assert.DoesNotContain("alice", body, StringComparison.Ordinal);
        Assert.True(body.All(char.IsAscii));
        Assert.True(response.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("none")]
    public async Task Get_WhenTheServerHasNoSuchKey_SaysWhichItHas(string algorithm)
    {
        var party = new RelyingParty(host, $"wants-{algorithm}");
        using var response = await party.UserInfoAsync((await party.SignInAsync("alice", "openid email")).Access);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var json = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.Equal("server_error", json.GetProperty("error").GetString());
        Assert.EndsWith("it has: RS256, ES256.", json.GetProperty("error_description").GetString(), StringComparison.Ordinal);
        Assert.False(json.TryGetProperty("email", out _));
    }

    [Fact]
    public async Task Get_WhenTheTokenIsRefused_IsRefusedAsEver()
    {
        using var garbage = await new RelyingParty(host, "wants-RS256").UserInfoAsync("garbage");
        Assert.Equal(HttpStatusCode.Unauthorized, garbage.StatusCode);
        Assert.Contains("invalid_token", garbage.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, garbage.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task Get_WhenTheClientsAreKnown_NeedsAsManyQueriesAsJson()
    {
        var plain = new RelyingParty(host);
        var signed = new RelyingParty(host, "wants-RS256");
        var (plainTokens, signedTokens) = (await plain.SignInAsync("alice", "openid email"), await signed.SignInAsync("alice", "openid email"));
        (await plain.UserInfoAsync(plainTokens.Access)).Dispose();
        var (expected, actual) = (await CountAsync(plain, plainTokens), await CountAsync(signed, signedTokens));
        Assert.Equal(expected, actual);
        Assert.Equal(1, actual.Own);
    }

    [Fact]
    public async Task Get_WhenTheClientIsRegisteredLater_FollowsWithinHalfAMinute()
    {
        await host.CreateClientAsync("changes-its-mind");
        var party = new RelyingParty(host, "changes-its-mind");
        var tokens = await party.SignInAsync("alice", "openid email");
        host.Time.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal("application/json", await TypeAsync());
        await host.WithAsync(async (IOpenIddictApplicationManager applications) =>
        {
            var client = (await applications.FindByClientIdAsync("changes-its-mind"))!;
            var descriptor = new OpenIddictApplicationDescriptor();
            await applications.PopulateAsync(descriptor, client);
            await applications.UpdateAsync(client, descriptor.SetUserInfoSigningAlgorithm("RS256"));
            return client;
        });
        Assert.Equal("application/json", await TypeAsync());
        host.Time.Pass(TimeSpan.FromSeconds(31));
        Assert.Equal("application/jwt", await TypeAsync());

        async Task<string?> TypeAsync()
        {
            using var response = await party.UserInfoAsync(tokens.Access);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            return response.Content.Headers.ContentType?.MediaType;
        }
    }

    [Fact]
    public async Task Discovery_Always_ListsTheAsymmetricAlgorithms()
    {
        var document = await host.CreateBrowser().GetFromJsonAsync<JsonElement>(".well-known/openid-configuration");
        Assert.Equal(
            "RS256 ES256",
            string.Join(' ', document.GetProperty("userinfo_signing_alg_values_supported").EnumerateArray().Select(value => value.GetString())));
    }

    private static async Task<HttpResponseMessage> SendAsync(RelyingParty party, Tokens tokens, string? accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "connect/userinfo");
        request.Headers.Authorization = new("Bearer", tokens.Access);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await party.Browser.SendAsync(request);
    }

    private async Task<(int Own, int All)> CountAsync(RelyingParty party, Tokens tokens)
    {
        host.Commands.Clear();
        using var response = await party.UserInfoAsync(tokens.Access);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (host.Commands.Commands.Count(command => !command.Contains("OpenIddict", StringComparison.Ordinal)), host.Commands.All.Count);
    }
}
