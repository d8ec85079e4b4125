using System.Text.Json;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Logging;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Gathers what a provider tells of a person. Addresses are those of the host's settings and of the mapping document; none is ever taken
/// out of an answer.
/// </summary>
internal sealed class RemoteDocuments(UpstreamProviders providers, TimeProvider time, ILogger<RemoteDocuments> logger)
{
    /// <exception cref="HttpRequestException">The user-information endpoint cannot be reached, or answers with an error.</exception>
    /// <exception cref="RemoteArrivalException">What it or the token endpoint sent must not be used.</exception>
    public async Task<UpstreamDocuments> GatherAsync(OAuthCreatingTicketContext context)
    {
        var mapping = providers.MappingOf(context.Scheme.Name);
        var nonce = RemoteChallenge.TakeNonce(context.Properties);
        return new()
        {
            IdToken = ReadIdToken(context, new(
                mapping, providers.SettingsOf(context.Scheme.Name), context.Options.ClientId, nonce, time.GetUtcNow())),
            UserInfo = await GetUserInfoAsync(context),
            Emails = await FindAsync(context, mapping, SourceDocument.Emails),
        };
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

    /// <summary>A further document is no reason to send anybody away: without it the profile is smaller.</summary>
    private async Task<JsonElement?> FindAsync(OAuthCreatingTicketContext context, ProviderMapping mapping, SourceDocument kind)
    {
        if (mapping.Documents.FirstOrDefault(document => document.Document == kind)?.Address is not { } address)
        {
            return null;
        }

        try
        {
            return await UpstreamBackchannel.GetAsync(context.Backchannel, address, context.AccessToken, context.HttpContext.RequestAborted);
        }
        catch (Exception exception) when (exception is HttpRequestException or RemoteArrivalException
            || (exception is OperationCanceledException && !context.HttpContext.RequestAborted.IsCancellationRequested))
        {
            Log.UpstreamDocumentMissing(logger, kind, context.Scheme.Name, RemoteFailureReader.Read(exception).Reason);
            return null;
        }
    }
}
