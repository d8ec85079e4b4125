using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;

namespace OpenIddict.Abstractions;

/// <content>Reading and writing claims of a principal: reads all identities, writes into the first.</content>
public static partial class OpenIddictExtensions
{
    /// <exception cref="InvalidOperationException">There are several claims of this type.</exception>
    public static string? GetClaim(this ClaimsPrincipal principal, string type) => Single(Find(principal, type), type);

    public static ImmutableArray<string> GetClaims(this ClaimsPrincipal principal, string type) => Values(Find(principal, type));

    public static bool HasClaim(this ClaimsPrincipal principal, string type) => Find(principal, type).Count > 0;

    public static ClaimsPrincipal RemoveClaims(this ClaimsPrincipal principal, string type)
    {
        ArgumentNullException.ThrowIfNull(principal);

        foreach (var identity in principal.Identities)
        {
            identity.RemoveClaims(type);
        }

        return principal;
    }

    public static ClaimsPrincipal AddClaim(this ClaimsPrincipal principal,
        string type, string value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, TextClaim(type, value, issuer));

    public static ClaimsPrincipal AddClaim(this ClaimsPrincipal principal,
        string type, bool value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, BooleanClaim(type, value, issuer));

    public static ClaimsPrincipal AddClaim(this ClaimsPrincipal principal,
        string type, long value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, IntegerClaim(type, value, issuer));

    public static ClaimsPrincipal AddClaim(this ClaimsPrincipal principal,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, JsonClaim(type, value, issuer));

    public static ClaimsPrincipal AddClaim(this ClaimsPrincipal principal,
        string type, IDictionary<string, string?> value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, ObjectClaim(type, value, issuer));

    public static ClaimsPrincipal AddClaims(this ClaimsPrincipal principal,
        string type, ImmutableArray<string> values, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, TextClaims(type, values, issuer));

    public static ClaimsPrincipal AddClaims(this ClaimsPrincipal principal,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal, JsonClaims(type, value, issuer));

    public static ClaimsPrincipal SetClaim(this ClaimsPrincipal principal,
        string type, string? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), string.IsNullOrEmpty(value) ? [] : [TextClaim(type, value, issuer)]);

    public static ClaimsPrincipal SetClaim(this ClaimsPrincipal principal,
        string type, bool? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), value is null ? [] : [BooleanClaim(type, value.Value, issuer)]);

    public static ClaimsPrincipal SetClaim(this ClaimsPrincipal principal,
        string type, long? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), value is null ? [] : [IntegerClaim(type, value.Value, issuer)]);

    public static ClaimsPrincipal SetClaim(this ClaimsPrincipal principal,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), IsEmpty(value) ? [] : [JsonClaim(type, value, issuer)]);

    public static ClaimsPrincipal SetClaim(this ClaimsPrincipal principal,
        string type, IDictionary<string, string?>? value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), value is null or { Count: 0 } ? [] : [ObjectClaim(type, value, issuer)]);

    public static ClaimsPrincipal SetClaims(this ClaimsPrincipal principal,
        string type, ImmutableArray<string> values, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), TextClaims(type, values, issuer));

    public static ClaimsPrincipal SetClaims(this ClaimsPrincipal principal,
        string type, JsonElement value, string issuer = ClaimsIdentity.DefaultIssuer) =>
        Add(principal.RemoveClaims(type), IsEmpty(value) ? [] : JsonClaims(type, value, issuer));

    private static List<Claim> Find(ClaimsPrincipal principal, string type)
    {
        ArgumentNullException.ThrowIfNull(principal);
        ArgumentException.ThrowIfNullOrEmpty(type);
        return [.. principal.FindAll(type)];
    }

    private static ClaimsPrincipal Add(ClaimsPrincipal principal, params IEnumerable<Claim> claims)
    {
        ArgumentNullException.ThrowIfNull(principal);

        if (principal.Identity is not ClaimsIdentity identity)
        {
            throw new ArgumentException("The principal has no claims identity to write into.", nameof(principal));
        }

        identity.AddClaims(claims);
        return principal;
    }
}
