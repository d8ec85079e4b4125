using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Server;

/// <summary>Principals as tokens: signed, and encrypted unless everybody may read them.</summary>
internal static partial class TokenFormat
{
    public static string Write(ClaimsPrincipal principal, string type, SigningCredentials signing, EncryptingCredentials? encryption)
    {
        var shared = type is TokenTypeHints.AccessToken or TokenTypeHints.IdToken;
        var payload = new JsonObject();
        Set(payload, Claims.Issuer, principal.GetClaim(Claims.Private.Issuer));
        Set(payload, Claims.ExpiresAt, principal.GetExpirationDate()?.ToUnixTimeSeconds());
        Set(payload, Claims.IssuedAt, principal.GetCreationDate()?.ToUnixTimeSeconds());

        if (shared && principal.GetAudiences() is { Length: > 0 } audiences)
        {
            payload[Claims.Audience] = audiences is [var single] ? single : JsonSerializer.SerializeToNode(audiences);
        }

        if (type is TokenTypeHints.AccessToken)
        {
            var scopes = principal.GetScopes();
            Set(payload, Claims.Scope, scopes.Length > 0 ? string.Join(' ', scopes) : null);
            payload[Claims.JwtId] = Guid.NewGuid().ToString();
        }

        // A code or refresh token remembers where each claim may go.
        if (!shared && principal.GetDestinations() is { Count: > 0 } destinations)
        {
            payload[Claims.Private.ClaimDestinationsMap] = JsonSerializer.SerializeToNode(destinations);
        }

        ClaimJson.Write(payload, principal.Claims.Where(claim => claim.Type switch
        {
            Claims.Private.CreationDate or Claims.Private.ExpirationDate or Claims.Private.Issuer or Claims.Private.TokenType => false,
            Claims.Private.Audience => !shared,
            Claims.Private.Scope => type is not TokenTypeHints.AccessToken,
            _ => true,
        }));

        var name = JwtType(type);
        var token = JsonWebSignature.Sign(
            JsonSerializer.SerializeToUtf8Bytes(payload), signing, new Dictionary<string, object>(StringComparer.Ordinal) { ["typ"] = name });
        return encryption is null ? token : JsonWebEncryption.Encrypt(token, encryption, name);
    }

    /// <summary>Whether a text has the form of such a token; anything else can only be a reference.</summary>
    public static bool CanRead(string token) => Form().IsMatch(token);

    /// <summary>The principal in a token, or why it cannot be believed. Its dates and its entry are checked elsewhere.</summary>
    public static (ClaimsPrincipal? Principal, TokenFault Fault) Read(
        string token, OpenIddictServerOptions options, Uri? issuer, IReadOnlyCollection<string> types)
    {
        try
        {
            var parts = token.Split('.');
            if (parts.Length is 5)
            {
                parts = JsonWebEncryption.Decrypt(parts, options.EncryptionCredentials)?.Split('.') ?? [];
            }

            return parts.Length is 3 ? ReadSigned(parts, options, issuer, types) : (null, TokenFault.Malformed);
        }
        catch (Exception exception) when (exception is FormatException or JsonException or CryptographicException or InvalidOperationException)
        {
            return (null, TokenFault.Malformed);
        }
    }

    private static (ClaimsPrincipal? Principal, TokenFault Fault) ReadSigned(
        string[] parts, OpenIddictServerOptions options, Uri? issuer, IReadOnlyCollection<string> types)
    {
        using var header = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[0]));
        var kid = Text(header.RootElement, "kid");
        var credentials = options.SigningCredentials.Find(candidate => candidate.Kid == kid);
        if (credentials is null || credentials.Algorithm != Text(header.RootElement, "alg"))
        {
            return (null, TokenFault.UnknownKey);
        }

        var content = Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]);
        if (!JsonWebSignature.Verify(content, Base64Url.DecodeFromChars(parts[2]), credentials))
        {
            return (null, TokenFault.BadSignature);
        }

        using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(parts[1]));
        var name = Text(payload.RootElement, Claims.Issuer) ?? string.Empty;
        if (issuer is not null && name.TrimEnd('/') != issuer.AbsoluteUri.TrimEnd('/'))
        {
            return (null, TokenFault.OtherIssuer);
        }

        var type = TypeOf(Text(header.RootElement, "typ"));
        if (type is null || (types.Count > 0 && !types.Contains(type, StringComparer.OrdinalIgnoreCase)))
        {
            return (null, TokenFault.OtherType);
        }

        var identity = new ClaimsIdentity(ClaimJson.Read(payload.RootElement, name), "OpenIddict", Claims.Name, Claims.Role);
        var principal = new ClaimsPrincipal(identity).SetTokenType(type);
        if (payload.RootElement.TryGetProperty(Claims.Private.ClaimDestinationsMap, out var map))
        {
            principal.SetDestinations(System.Collections.Immutable.ImmutableDictionary.CreateRange(
                StringComparer.Ordinal, map.Deserialize<Dictionary<string, string[]>>()!));
        }

        return (principal, TokenFault.None);
    }

    private static string JwtType(string type) => type switch
    {
        TokenTypeHints.AccessToken => JsonWebTokenTypes.AccessToken,
        TokenTypeHints.IdToken => JsonWebTokenTypes.Jwt,
        TokenTypeHints.AuthorizationCode => JsonWebTokenTypes.Private.AuthorizationCode,
        TokenTypeHints.RefreshToken => JsonWebTokenTypes.Private.RefreshToken,
        _ => throw new InvalidOperationException($"Tokens of type '{type}' cannot be written."),
    };

    private static string? TypeOf(string? name) => name switch
    {
        JsonWebTokenTypes.AccessToken or JsonWebTokenTypes.Prefixes.Application + JsonWebTokenTypes.AccessToken => TokenTypeHints.AccessToken,
        JsonWebTokenTypes.Jwt or JsonWebTokenTypes.Prefixes.Application + JsonWebTokenTypes.Jwt => TokenTypeHints.IdToken,
        JsonWebTokenTypes.Private.AuthorizationCode => TokenTypeHints.AuthorizationCode,
        JsonWebTokenTypes.Private.RefreshToken => TokenTypeHints.RefreshToken,
        _ => null,
    };

    private static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;

    private static void Set<TValue>(JsonObject payload, string name, TValue? value)
    {
        if (value is not null)
        {
            payload[name] = JsonValue.Create(value);
        }
    }

    [GeneratedRegex(@"^[\w-]+\.[\w-]+\.[\w-]*(\.[\w-]*\.[\w-]*)?$", RegexOptions.ECMAScript)]
    private static partial Regex Form();
}
