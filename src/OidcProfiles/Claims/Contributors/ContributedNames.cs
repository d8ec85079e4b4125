using System.Collections.Frozen;
using OidcProfiles.Attributes;

namespace OidcProfiles.Claims.Contributors;

/// <summary>Which names contributors may use.</summary>
internal static class ContributedNames
{
    public const int MaximumLength = 128;

    /// <summary>What a token or a response stands on; not even the host opens these.</summary>
    private static readonly FrozenSet<string> Never = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            StandardAttributes.Subject, StandardAttributes.CustomAttributes, "iss", "aud", "exp", "nbf", "iat", "jti", "nonce", "azp", "at_hash",
            "c_hash", "s_hash", "sid", "scope", "client_id", "error", "error_description", "error_uri",
        ]);

    public static bool IsNeverAllowed(string? name) =>
        name is not { Length: > 0 and <= MaximumLength }
        || name.Any(character => character is <= ' ' or > '~')
        || Never.Contains(name)
        || Never.Contains(VariantName.Split(name).Name)
        || name.StartsWith("oi_", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the name is the protocol's or an attribute's, also of a hidden or retired one.</summary>
    public static bool IsOwned(AttributeSchema schema, string name)
    {
        var plain = VariantName.Split(name).Name;
        return AttributeNaming.IsReserved(plain)
            || schema.All.Any(definition => definition.ClaimName == name || definition.ClaimName == plain || definition.Name == plain);
    }
}
