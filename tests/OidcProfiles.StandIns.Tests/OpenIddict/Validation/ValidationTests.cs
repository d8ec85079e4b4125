using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Validation;

public sealed class ValidationTests(ValidationFixture fixture) : IClassFixture<ValidationFixture>, IDisposable
{
    private readonly HttpClient _http = fixture.CreateClient();

    public void Dispose() => _http.Dispose();

    [Fact]
    public async Task Api_WhenTokenIsValid_KnowsTheSubject()
    {
        using var response = await GetAsync("/api", await NewTokenAsync());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("svc", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Api_WhenTokenIsInTheBody_KnowsTheSubject()
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("access_token", await NewTokenAsync())]);
        using var response = await _http.PostAsync(new Uri("/api", UriKind.Relative), form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Api_WhenThereIsNoToken_ChallengesWithoutError()
    {
        using var response = await GetAsync("/api", token: null);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("a.b.c")]
    public async Task Api_WhenTokenIsNoToken_Challenges(string token)
    {
        using var response = await GetAsync("/api", token);

        AssertInvalidToken(response);
    }

    [Fact]
    public async Task Api_WhenTokenIsForAnother_Challenges()
    {
        using var response = await GetAsync("/api", await NewTokenAsync("?audience=other"));

        AssertInvalidToken(response);
    }

    [Fact]
    public async Task Api_WhenTokenIsRevoked_Challenges()
    {
        var token = await NewTokenAsync();
        using var revocation = await PostAsync("/connect/revocation", ("token", token));
        Assert.Equal(HttpStatusCode.OK, revocation.StatusCode);

        using var response = await GetAsync("/api", token);

        AssertInvalidToken(response);
    }

    [Fact]
    public async Task Api_WhenTokenLacksAClaim_Forbids()
    {
        using var response = await GetAsync("/closed", await NewTokenAsync());

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Contains("error=\"insufficient_access\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private static void AssertInvalidToken(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.StartsWith("Bearer error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string? token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request);
    }

    private async Task<string> NewTokenAsync(string query = "")
    {
        using var response = await PostAsync(
            "/connect/token" + query, ("grant_type", "client_credentials"), ("scope", "custom_attributes"));
        return (string)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["access_token"]!;
    }

    private async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("client_id", "svc"),
            KeyValuePair.Create("client_secret", "svc-secret"),
            .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
        ]);
        return await _http.PostAsync(new Uri(path, UriKind.Relative), form);
    }
}
