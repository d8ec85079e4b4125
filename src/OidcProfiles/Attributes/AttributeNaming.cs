using System.Collections.Frozen;
using System.Globalization;

namespace OidcProfiles.Attributes;

/// <summary>The rules for the names of custom attributes.</summary>
public static class AttributeNaming
{
    /// <summary>The greatest length of a name.</summary>
    public const int MaximumLength = 64;

    /// <summary>What a name looks like, for messages.</summary>
    public const string Rule =
        "1 to 64 lower-case ASCII letters, digits and underscores, beginning with a letter and not ending with an underscore";

    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        [
            .. StandardAttributes.All.Select(attribute => attribute.Name),
            "iss", "sub", "aud", "exp", "nbf", "iat", "jti", "auth_time", "nonce", "acr", "amr", "azp", "at_hash", "c_hash", "s_hash",
            "sid", "scope", "client_id", "role", "roles", "custom_attributes", "error", "error_description", "error_uri",
        ]);

    /// <summary>Whether the name has the accepted form.</summary>
    public static bool IsWellFormed(string? name) =>
        name is { Length: > 0 and <= MaximumLength }
        && char.IsAsciiLetterLower(name[0])
        && name[^1] != '_'
        && name.All(character => char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character == '_');

    /// <summary>Whether a standard or protocol claim has the name, or OpenIddict keeps it for itself (<c>oi_</c>).</summary>
    public static bool IsReserved(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Reserved.Contains(name) || name.StartsWith("oi_", StringComparison.Ordinal);
    }

    /// <summary>What people read when nobody chose a display name: <c>my_string</c> becomes <c>My String</c>.</summary>
    public static string DefaultDisplayName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(string.Join(' ', name.Split('_', StringSplitOptions.RemoveEmptyEntries)));
    }
}
