using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>
/// Reads an ID token that came from the token endpoint itself over TLS, which stands for its signature (OIDC Core 3.1.3.7, 6). Everything
/// else of that section is checked. Pure.
/// </summary>
internal static class IdTokenReader
{
    /// <summary>How far clocks may differ, in seconds.</summary>
    private const double Skew = 300;

    /// <summary>The claims.</summary>
    /// <exception cref="RemoteArrivalException">It must not be used.</exception>
    public static JsonElement Read(string token, IdTokenExpectation expected)
    {
        var claims = Decode(token) ?? throw Refuse("malformed");
        if (Text(claims, "/iss") is not { } issuer || !IsExpected(issuer, claims, expected))
        {
            throw Refuse("issuer");
        }

        if (!IsFor(claims, expected.ClientId))
        {
            throw Refuse("audience");
        }

        var now = expected.Now.ToUnixTimeSeconds();
        if (Number(claims, "/exp") is not { } end || end + Skew <= now || Number(claims, "/iat") is not { } start || start - Skew > now)
        {
            throw Refuse("time");
        }

        if (expected.Nonce is { } nonce
            && (Text(claims, "/nonce") is not { } named
                || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(named), Encoding.UTF8.GetBytes(nonce))))
        {
            throw Refuse("nonce");
        }

        return claims;
    }

    /// <summary>Three parts: an encrypted one has five, and nobody here has a key.</summary>
    private static JsonElement? Decode(string token)
    {
        if (token.Split('.') is not [_, { Length: > 0 } payload, _] || !Base64Url.IsValid(payload))
        {
            return null;
        }

        try
        {
            return JsonElement.Parse(Base64Url.DecodeFromChars(payload)) is { ValueKind: JsonValueKind.Object } claims ? claims : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A provider of which no issuer is known is who it says: its token endpoint is part of the settings.</summary>
    private static bool IsExpected(string issuer, JsonElement claims, IdTokenExpectation expected)
    {
        if ((expected.Mapping.Issuer?.Value ?? expected.Settings.Issuer) is not { } known)
        {
            return true;
        }

        var tenant = expected.Mapping.Tenant is { } pointer ? Text(claims, pointer) : null;
        return (expected.Mapping.Issuer?.Accepted ?? []).Prepend(known).Any(accepted =>
            issuer == (tenant is null ? accepted : accepted.Replace("{tenant}", tenant, StringComparison.Ordinal)));
    }

    /// <summary>The client is the audience, or one of them and the party that the token was issued to.</summary>
    private static bool IsFor(JsonElement claims, string clientId)
    {
        var party = Text(claims, "/azp");
        return Find(claims, "/aud") switch
        {
            { ValueKind: JsonValueKind.String } one => JsonText.Read(one) == clientId && (party ?? clientId) == clientId,
            { ValueKind: JsonValueKind.Array } many => many.EnumerateArray().Any(one => IsText(one, clientId))
                && (many.GetArrayLength() == 1 ? party ?? clientId : party) == clientId,
            _ => false,
        };
    }

    private static bool IsText(JsonElement value, string text) => value.ValueKind is JsonValueKind.String && JsonText.Read(value) == text;

    private static JsonElement? Find(JsonElement claims, string pointer) => JsonPointer.Parse(pointer)!.Find(claims);

    private static string? Text(JsonElement claims, string pointer) =>
        Find(claims, pointer) is { ValueKind: JsonValueKind.String } value ? JsonText.Read(value) : null;

    private static double? Number(JsonElement claims, string pointer) =>
        Find(claims, pointer) is { ValueKind: JsonValueKind.Number } value && value.TryGetDouble(out var number) ? number : null;

    private static RemoteArrivalException Refuse(string part) => new($"ID token: {part}");
}
