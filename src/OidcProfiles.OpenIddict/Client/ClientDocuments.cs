using System.Buffers.Text;
using System.Security.Claims;
using System.Text.Json;
using OidcProfiles.Normalization;
using static OpenIddict.Client.OpenIddictClientEvents;

namespace OidcProfiles.OpenIddict.Client;

/// <summary>The documents of a sign-in that OpenIddict has validated. Pure.</summary>
internal static class ClientDocuments
{
    public static UpstreamDocuments Read(ProcessAuthenticationContext context) => new()
    {
        IdToken = Payload(context.BackchannelIdentityToken, context.BackchannelIdentityTokenPrincipal)
            ?? Payload(context.FrontchannelIdentityToken, context.FrontchannelIdentityTokenPrincipal),
        UserInfo = Payload(context.UserInfoToken, context.UserInfoTokenPrincipal)
            ?? (context.UserInfoResponse is { Count: > 0 } response ? JsonSerializer.SerializeToElement(response) : null),
    };

    /// <summary>The claims as they were signed. There is a principal only where OpenIddict has validated the token.</summary>
    /// <returns>Null where there is none, or where it is encrypted.</returns>
    private static JsonElement? Payload(string? token, ClaimsPrincipal? principal)
    {
        if (principal is null || token?.Split('.') is not [_, var payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        try
        {
            return JsonElement.Parse(Base64Url.DecodeFromChars(payload));
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
