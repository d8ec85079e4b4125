using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Requests;

/// <summary>One claim that a client asks for by its name (OIDC Core 5.5.1).</summary>
/// <param name="Claim">The claim's name without a language.</param>
/// <param name="Language">The canonical language tag (5.2); null for the claim without a tag.</param>
/// <param name="IsEssential">Whether the client says that it cannot do without. It releases nothing more.</param>
/// <param name="Values">The values that the client can use; null if it takes any.</param>
public sealed record ClaimRequestEntry(
    string Claim, string? Language = null, bool IsEssential = false, ImmutableArray<AttributeValue>? Values = null)
{
    /// <summary>The name as the client gets it, such as <c>family_name#ja</c>.</summary>
    public string Name { get; } = VariantName.Join(Claim, Language);

    /// <summary>Whether a value is one that the client asked for.</summary>
    /// <param name="value">The user's value.</param>
    public bool Accepts(AttributeValue value) => Values is not { } values || values.Contains(value);
}
