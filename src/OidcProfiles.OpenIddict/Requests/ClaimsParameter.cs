using System.Text.Json;
using OidcProfiles.Claims.Requests;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.OpenIddict.Requests;

/// <summary>Reads <c>claims</c> and <c>claims_locales</c> from an authorization request.</summary>
internal static class ClaimsParameter
{
    public static ClaimsRequestResult Read(OpenIddictRequest request, int maximumBytes)
    {
        if (request.GetParameter(Parameters.Claims) is not { } parameter)
        {
            return new(ClaimsRequest.None, null);
        }

        if ((string?)parameter is { } text)
        {
            return ClaimsRequestParser.Parse(text, maximumBytes);
        }

        var json = (JsonElement)parameter;
        return json.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => new(ClaimsRequest.None, null),
            JsonValueKind.Object => ClaimsRequestParser.Parse(json.GetRawText(), maximumBytes),
            _ => new(null, "The 'claims' parameter is given more than once, or is no JSON object."),
        };
    }

    public static string? ReadLocales(OpenIddictRequest request) => (string?)request.GetParameter(Parameters.ClaimsLocales);
}
