using System.Collections.Immutable;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Profiles;

/// <summary>One attribute of a profile as one party sees it.</summary>
/// <param name="Definition">Its declaration.</param>
/// <param name="Value">Its value; null if there is none.</param>
/// <param name="CanWrite">Whether the party may change it through the profile.</param>
public sealed record ProfileViewItem(AttributeDefinition Definition, AttributeValue? Value, bool CanWrite)
{
    /// <summary>Its values in other languages, by language tag.</summary>
    public ImmutableArray<ProfileVariant> Variants { get; init; } = [];

    /// <summary>Whether the party may add a value in another language.</summary>
    public bool CanAddVariants { get; init; }
}
