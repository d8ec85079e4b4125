using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Gathers what a provider tells of a person. Addresses are those of the host's settings and of the mapping document; none is ever taken
/// out of an answer.
/// </summary>
internal sealed class RemoteDocuments(UpstreamProviders providers, IUpstreamExtraDocuments extras, TimeProvider time)
{
    /// <exception cref="HttpRequestException">The user-information endpoint cannot be reached, or answers with an error.</exception>
    /// <exception cref="RemoteArrivalException">What it or the token endpoint sent must not be used.</exception>
    public async Task<UpstreamDocuments> GatherAsync(OAuthCreatingTicketContext context)
    {
        var provider = context.Scheme.Name;
        var expected = new IdTokenExpectation(
            providers.MappingOf(provider),
            providers.SettingsOf(provider),
            context.Options.ClientId,
            RemoteChallenge.TakeNonce(context.Properties),
            time.GetUtcNow());
        var documents = new UpstreamDocuments { IdToken = ReadIdToken(context, expected), UserInfo = await GetUserInfoAsync(context) };
        return await extras.AddAsync(provider, documents, context.AccessToken, context.Backchannel, context.HttpContext.RequestAborted);
    }

    private static JsonElement? ReadIdToken(OAuthCreatingTicketContext context, IdTokenExpectation expected)
    {
        if (context.TokenResponse.Response?.RootElement is not { ValueKind: JsonValueKind.Object } answer
            || !answer.TryGetProperty("id_token", out var token) || token.ValueKind is JsonValueKind.Null)
        {
            return null;
        }

        // Nothing but TLS says who made it. What goes to this machine itself needs none.
        if (!Uri.TryCreate(context.Options.TokenEndpoint, UriKind.Absolute, out var endpoint)
            || !(endpoint.Scheme == Uri.UriSchemeHttps || endpoint.IsLoopback))
        {
            throw new RemoteArrivalException("ID token: without TLS");
        }

        return IdTokenReader.Read((token.ValueKind is JsonValueKind.String ? JsonText.Read(token) : null) ?? string.Empty, expected);
    }

    /// <summary>A handler of its own for the provider may have it already.</summary>
    private static async Task<JsonElement?> GetUserInfoAsync(OAuthCreatingTicketContext context)
    {
        if (context.User is { ValueKind: JsonValueKind.Object } user && user.EnumerateObject().Any())
        {
            return user.Clone();
        }

        if (string.IsNullOrEmpty(context.Options.UserInformationEndpoint))
        {
            return null;
        }

        var userInfo = await UpstreamBackchannel.GetAsync(
            context.Backchannel, context.Options.UserInformationEndpoint, context.AccessToken, context.HttpContext.RequestAborted);
        if (userInfo.ValueKind is JsonValueKind.Object)
        {
            context.RunClaimActions(userInfo);
        }

        return userInfo;
    }
}
