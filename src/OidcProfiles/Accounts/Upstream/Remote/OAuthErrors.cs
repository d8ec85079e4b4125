using System.Collections.Frozen;
using System.Text.Json;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>The error codes that may be logged: those of the specifications. Another may hold anything.</summary>
internal static class OAuthErrors
{
    /// <summary>RFC 6749 (4.1.2.1, 5.2), OIDC Core 3.1.2.6; and what LinkedIn and Apple say when the person does not want to.</summary>
    private static readonly FrozenSet<string> Known = new[]
    {
        "access_denied", "account_selection_required", "consent_required", "interaction_required", "invalid_client", "invalid_grant", "invalid_request",
        "invalid_request_object", "invalid_request_uri", "invalid_scope", "login_required", "registration_not_supported", "request_not_supported",
        "request_uri_not_supported", "server_error", "temporarily_unavailable", "unauthorized_client", "unsupported_grant_type",
        "unsupported_response_type", "user_cancelled_authorize", "user_cancelled_login",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Denials =
        new[] { "access_denied", "user_cancelled_authorize", "user_cancelled_login" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsDenial(string? code) => code is not null && Denials.Contains(code);

    /// <returns>Null for a code that is not known.</returns>
    public static string? Keep(string? code) => code is not null && Known.Contains(code) ? code : null;

    /// <summary>The code of the answer of a token endpoint.</summary>
    public static string? Find(ReadOnlySpan<byte> answer)
    {
        try
        {
            return JsonElement.Parse(answer) is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("error", out var error)
                && error.ValueKind is JsonValueKind.String
                ? Keep(error.GetString())
                : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // No JSON, or text that is no Unicode.
            return null;
        }
    }
}
