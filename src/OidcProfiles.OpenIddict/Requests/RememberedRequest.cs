using System.Buffers;
using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using OidcProfiles.Claims.Requests;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict.Requests;

/// <summary>
/// What a client asked for at the authorization endpoint beyond its scopes, and how tokens keep it: as one private claim, which OpenIddict
/// carries through code and refresh tokens (docs/decisions/0019-claims-requests.md).
/// </summary>
/// <param name="Claims">The <c>claims</c> parameter.</param>
/// <param name="Locales">The <c>claims_locales</c> parameter.</param>
/// <param name="PermittedScopes">The scopes of attributes that the client may ask for; null if it may ask for any.</param>
internal sealed record RememberedRequest(ClaimsRequest Claims, ImmutableArray<string> Locales, ImmutableArray<string>? PermittedScopes)
{
    /// <summary>Private, by OpenIddict's prefix: no attribute, contributor or client can set it.</summary>
    public const string ClaimType = "oi_prf_req";

    private const string ClaimsName = "c";
    private const string LocalesName = "l";
    private const string ScopesName = "s";

    public static RememberedRequest None { get; } = new(ClaimsRequest.None, [], null);

    private bool IsEmpty => Claims.IsEmpty && Locales.IsEmpty;

    /// <summary>What a principal keeps.</summary>
    /// <exception cref="InvalidOperationException">It is none of this module's making.</exception>
    public static RememberedRequest Read(ClaimsPrincipal principal)
    {
        if (principal.GetClaim(ClaimType) is not { Length: > 0 } text)
        {
            return None;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var json = document.RootElement;
            return new(
                json.TryGetProperty(ClaimsName, out var claims) ? Parse(claims) : ClaimsRequest.None,
                ClaimsLocales.Parse(Find(json, LocalesName)),
                Find(json, ScopesName)?.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToImmutableArray());
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The claim '{ClaimType}' is this module's alone; something else has set it.", exception);
        }
    }

    /// <summary>Keeps it in a principal, in the place of whatever is there.</summary>
    public void Write(ClaimsPrincipal principal)
    {
        principal.RemoveClaims(ClaimType);
        if (!IsEmpty)
        {
            principal.SetClaim(ClaimType, ToJson());
        }
    }

    /// <summary>Just what UserInfo needs: an access token is sent with every request.</summary>
    public RememberedRequest ForUserInfo() => this with
    {
        Claims = new(new(Claims.UserInfo.Entries.Select(entry => entry with { IsEssential = false })), ClaimsRequestMember.Empty),
        PermittedScopes = Claims.UserInfo.Entries.IsEmpty ? null : PermittedScopes,
    };

    private static ClaimsRequest Parse(JsonElement json) => ClaimsRequestParser.Parse(json.GetRawText(), int.MaxValue) is { Request: { } request }
        ? request
        : throw new InvalidOperationException($"The claim '{ClaimType}' is this module's alone; something else has set it.");

    private static string? Find(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;

    private JsonElement ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            if (!Claims.IsEmpty)
            {
                writer.WritePropertyName(ClaimsName);
                ClaimsRequestWriter.Write(writer, Claims);
            }

            if (!Locales.IsEmpty)
            {
                writer.WriteString(LocalesName, string.Join(' ', Locales));
            }

            if (PermittedScopes is { } scopes)
            {
                writer.WriteString(ScopesName, string.Join(' ', scopes));
            }

            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }
}
