using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>The provider that the other tests sign in with does what they think it does.</summary>
public sealed class UpstreamPeerTests : IAsyncLifetime
{
    private const string Callback = "http://localhost:5080/signin-peer";

    private readonly HttpClient _client = new();
    private UpstreamPeer _peer = null!;

    public async Task InitializeAsync()
    {
        _peer = await UpstreamPeer.StartAsync(new { accounts = new { ada = new { given_name = "Ada", email = "ada@example.org", email_verified = true } } });
    }

    public async Task DisposeAsync()
    {
        await _peer.DisposeAsync();
        _client.Dispose();
    }

    [Fact]
    public async Task SignIn_OfAnAccount_GivesTokensAndItsClaimsOfTheMoment()
    {
        var verifier = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var back = await UpstreamPerson.SignInAsync(Authorization(verifier), "ada");
        Assert.StartsWith(Callback, back.AbsoluteUri, StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(back.Query);
        Assert.Equal("s1", query["state"]);

        var tokens = await RedeemAsync(query["code"].ToString(), verifier);
        Assert.Equal(2, tokens.GetProperty("id_token").GetString()!.Count(character => character == '.'));
        Assert.Equal("Ada", (await UserInfoAsync(tokens)).GetProperty("given_name").GetString());

        await _peer.SetClaimsAsync("ada", new { given_name = "Augusta" });
        Assert.Equal("Augusta", (await UserInfoAsync(tokens)).GetProperty("given_name").GetString());
        Assert.Equal(
            ["authorization", "token", "userinfo", "userinfo"], (await _peer.RequestsAsync()).Select(request => request.Endpoint));
    }

    [Fact]
    public async Task Authorization_WithoutAProofKey_IsRefused()
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true });
        using var response = await browser.GetAsync(Authorization(null));
        Assert.Equal("invalid_request", QueryHelpers.ParseQuery(response.Headers.Location!.Query)["error"]);
    }

    [Fact]
    public async Task Deny_Always_SendsTheErrorBack()
    {
        var back = await UpstreamPerson.DenyAsync(Authorization("verifier-of-at-least-forty-three-characters-12345"));
        var query = QueryHelpers.ParseQuery(back.Query);
        Assert.Equal(("access_denied", "s1"), (query["error"].ToString(), query["state"].ToString()));
    }

    [Fact]
    public async Task Behave_WithAStatus_AnswersSoAsOftenAsTold()
    {
        await _peer.BehaveAsync("userinfo", new() { Status = 503, Body = "{}", Type = "application/json", Times = 1 });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await AskAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync());

        await _peer.BehaveAsync("userinfo", new() { Action = "drop" });
        await Assert.ThrowsAsync<HttpRequestException>(AskAsync);
        await _peer.BehaveAsync("userinfo", null);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync());
    }

    [Fact]
    public async Task Stop_Always_LeavesNothingListening()
    {
        await _peer.StopAsync();
        await Assert.ThrowsAsync<HttpRequestException>(AskAsync);
    }

    private async Task<HttpStatusCode> AskAsync()
    {
        using var response = await _client.GetAsync(new Uri(_peer.UserInformationEndpoint));
        return response.StatusCode;
    }

    private Uri Authorization(string? verifier) => new(QueryHelpers.AddQueryString(_peer.AuthorizationEndpoint, new Dictionary<string, string?>
    {
        ["client_id"] = _peer.ClientId,
        ["redirect_uri"] = Callback,
        ["response_type"] = "code",
        ["scope"] = "openid profile email",
        ["state"] = "s1",
        ["code_challenge"] = verifier is null ? null : WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))),
        ["code_challenge_method"] = verifier is null ? null : "S256",
    }));

    private async Task<JsonElement> RedeemAsync(string code, string verifier)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["client_id"] = _peer.ClientId,
            ["client_secret"] = _peer.ClientSecret,
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["code_verifier"] = verifier,
        });
        using var response = await _client.PostAsync(new Uri(_peer.TokenEndpoint), form);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    private async Task<JsonElement> UserInfoAsync(JsonElement tokens)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _peer.UserInformationEndpoint);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.GetProperty("access_token").GetString());
        using var response = await _client.SendAsync(request);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
