using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Playwright;
using OidcProfiles.FunctionalTests.Infrastructure;

namespace OidcProfiles.BrowserTests.Infrastructure;

/// <summary>A person's way from a client to the server and back: authorization code with PKCE.</summary>
public sealed class ClientVisit(Person person, string clientId = "sample-spa", string? secret = null)
{
    private readonly RelyingParty _client = new(person.Site.Host, clientId, secret);

    private TaskCompletionSource<string> _answer = new();

    private TaskCompletionSource _arrival = new();

    /// <summary>The client sends the person to the server.</summary>
    public async Task BeginAsync(string scope, params (string Name, string Value)[] more)
    {
        var answer = _answer = new();
        var arrival = _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);
        person.Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith(RelyingParty.RedirectUri, StringComparison.Ordinal))
            {
                answer.TrySetResult(request.Url);
            }
        };
        person.Page.FrameNavigated += (_, frame) =>
        {
            if (answer.Task.IsCompleted && frame.ParentFrame is null)
            {
                arrival.TrySetResult();
            }
        };
        try
        {
            await person.Page.GotoAsync(_client.AuthorizationUrl(scope, more));
        }
        catch (PlaywrightException) when (answer.Task.IsCompleted)
        {
            // The server answered at once, and nobody listens where the client would be.
        }
    }

    /// <summary>The person is back; the client redeems the code.</summary>
    /// <remarks>
    /// The browser has arrived where the client would be, which is Chromium's own page for an unreachable address:
    /// while it is still on its way there, it would break off what the person opens next.
    /// </remarks>
    public async Task<Tokens> EndAsync()
    {
        var answer = QueryHelpers.ParseQuery(new Uri(await _answer.Task.WaitAsync(TimeSpan.FromSeconds(30))).Query);
        await _arrival.Task.WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(answer.ContainsKey("code"), string.Join(", ", answer));
        return await _client.RedeemAsync(answer["code"].ToString());
    }

    public Task<Tokens> RefreshAsync(string refreshToken) => _client.RefreshAsync(refreshToken);

    public async Task<JsonElement> UserInfoAsync(string accessToken)
    {
        using var response = await _client.UserInfoAsync(accessToken);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
