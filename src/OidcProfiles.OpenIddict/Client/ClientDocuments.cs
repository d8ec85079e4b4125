using System.Buffers.Text;
using System.Security.Claims;
using System.Text;
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

        // Apple's form; other mappings do not look at it.
        FormUser = (string?)context.Request["user"] is { Length: > 0 } user ? Parse(Encoding.UTF8.GetBytes(user)) : null,
    };

    /// <summary>The claims as they were signed. There is a principal only where OpenIddict has validated the token.</summary>
    /// <returns>Null where there is none, or where it is encrypted.</returns>
    private static JsonElement? Payload(string? token, ClaimsPrincipal? principal) =>
        principal is not null && token?.Split('.') is [_, var payload, _] && Base64Url.IsValid(payload)
            ? Parse(Base64Url.DecodeFromChars(payload))
            : null;

    private static JsonElement? Parse(byte[] json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
