using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>A person's way from a client to the server and back: authorization code with PKCE.</summary>
public sealed class ClientVisit(Person person, string clientId = "sample-spa", string? secret = null)
{
    private readonly RelyingParty _client = new(person.Site.Host, clientId, secret);

    /// <summary>The client sends the person to the server.</summary>
    public async Task BeginAsync(string scope, params (string Name, string Value)[] more)
    {
        await person.Page.RouteAsync($"{RelyingParty.RedirectUri}*", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<h1>Back</h1>" }));
        await person.Page.GotoAsync(_client.AuthorizationUrl(scope, more));
    }

    /// <summary>The person is back; the client redeems the code.</summary>
    public async Task<Tokens> EndAsync()
    {
        await person.SeeAsync("Back");
        var answer = QueryHelpers.ParseQuery(new Uri(person.Page.Url).Query);
        Assert.True(answer.ContainsKey("code"), person.Page.Url);
        return await _client.RedeemAsync(answer["code"].ToString());
    }

    public Task<Tokens> RefreshAsync(string refreshToken) => _client.RefreshAsync(refreshToken);

    public async Task<JsonElement> UserInfoAsync(string accessToken)
    {
        using var response = await _client.UserInfoAsync(accessToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
