using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <content>Reading and writing claims of one identity.</content>
public static partial class OpenIddictExtensions
{
    /// <exception cref="InvalidOperationException">There are several claims of this type.</exception>
    public static string? GetClaim(this ClaimsIdentity identity, string type) => Single(Find(identity, type), type);

    public static ImmutableArray<string> GetClaims(this ClaimsIdentity identity, string type) => Values(Find(identity, type));

    public static bool HasClaim(this ClaimsIdentity identity, string type) => Find(identity, type).Count > 0;

    public static ClaimsIdentity RemoveClaims(this ClaimsIdentity identity, string type)
    {
        foreach (var claim in Find(identity, type))
        {
            identity.RemoveClaim(claim);
        }

        return identity;
    }

    public static ClaimsIdentity AddClaim(this ClaimsIdentity identity,
        string type, string value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, TextClaim(type, value, issuer));

    public static ClaimsIdentity AddClaim(this ClaimsIdentity identity,
        string type, bool value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, BooleanClaim(type, value, issuer));

    public static ClaimsIdentity AddClaim(this ClaimsIdentity identity,
        string type, long value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, IntegerClaim(type, value, issuer));

    public static ClaimsIdentity AddClaim(this ClaimsIdentity identity,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, JsonClaim(type, value, issuer));

    public static ClaimsIdentity AddClaim(this ClaimsIdentity identity,
        string type, IDictionary<string, string?> value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, ObjectClaim(type, value, issuer));

    public static ClaimsIdentity AddClaims(this ClaimsIdentity identity,
        string type, ImmutableArray<string> values, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, TextClaims(type, values, issuer));

    public static ClaimsIdentity AddClaims(this ClaimsIdentity identity,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity, JsonClaims(type, value, issuer));

    public static ClaimsIdentity SetClaim(this ClaimsIdentity identity,
        string type, string? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), string.IsNullOrEmpty(value) ? [] : [TextClaim(type, value, issuer)]);

    public static ClaimsIdentity SetClaim(this ClaimsIdentity identity,
        string type, bool? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), value is null ? [] : [BooleanClaim(type, value.Value, issuer)]);

    public static ClaimsIdentity SetClaim(this ClaimsIdentity identity,
        string type, long? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), value is null ? [] : [IntegerClaim(type, value.Value, issuer)]);

    public static ClaimsIdentity SetClaim(this ClaimsIdentity identity,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), IsEmpty(value) ? [] : [JsonClaim(type, value, issuer)]);

    public static ClaimsIdentity SetClaim(this ClaimsIdentity identity,
        string type, IDictionary<string, string?>? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), value is null or { Count: 0 } ? [] : [ObjectClaim(type, value, issuer)]);

    public static ClaimsIdentity SetClaims(this ClaimsIdentity identity,
        string type, ImmutableArray<string> values, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), TextClaims(type, values, issuer));

    public static ClaimsIdentity SetClaims(this ClaimsIdentity identity,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(identity.RemoveClaims(type), IsEmpty(value) ? [] : JsonClaims(type, value, issuer));

    private static List<Claim> Find(ClaimsIdentity identity, string type)
    {
        ArgumentNullException.ThrowIfNull(identity);
        ArgumentException.ThrowIfNullOrEmpty(type);
        return [.. identity.FindAll(type)];
    }

    private static ClaimsIdentity Add(ClaimsIdentity identity, params IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(identity);
        identity.AddClaims(claims);
        return identity;
    }
}
