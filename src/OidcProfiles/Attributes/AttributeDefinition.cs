using System.Collections.Immutable;
using OidcProfiles.Access;
using OidcProfiles.Claims;

namespace OidcProfiles.Attributes;

/// <summary>The declaration of one attribute. Immutable; a change makes a new one with the same <see cref="Id"/>.</summary>
public sealed record AttributeDefinition
{
    /// <summary>Identifies the attribute for ever; values are kept under it, so that a rename loses nothing.</summary>
    public required string Id { get; init; }

    /// <summary>The name that clients, APIs and forms use.</summary>
    public required string Name { get; init; }

    /// <summary>The kind of value.</summary>
    public required AttributeType Type { get; init; }

    /// <summary>Whether it is one of <see cref="StandardAttributes"/>.</summary>
    public bool IsStandard { get; init; }

    /// <summary>Where its value is kept.</summary>
    public AttributeOrigin Origin { get; init; }

    /// <summary>Whether it holds a list of values.</summary>
    public bool IsMultiValued { get; init; }

    /// <summary>What people read as its name.</summary>
    public required string DisplayName { get; init; }

    /// <summary>What people read as its name, by culture (BCP 47).</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>What helps people to fill it in, by culture (BCP 47).</summary>
    public ImmutableDictionary<string, string> HelpTexts { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The heading it stands under in forms; null if it stands under none.</summary>
    public string? Group { get; init; }

    /// <summary>Its place among the others in forms; the lesser comes first.</summary>
    public int Order { get; init; }

    /// <summary>When a value must have been given.</summary>
    public AttributeRequirement Required { get; init; }

    /// <summary>What values must satisfy.</summary>
    public AttributeConstraints Constraints { get; init; } = AttributeConstraints.None;

    /// <summary>Who sees and edits it.</summary>
    public required AttributeAccess Access { get; init; }

    /// <summary>Which clients get it.</summary>
    public ClientRelease Release { get; init; } = ClientRelease.All;

    /// <summary>Whether no two users may have the same value, in its normalised form.</summary>
    public bool IsUnique { get; init; }

    /// <summary>Whether users can be found by it.</summary>
    public bool IsSearchable { get; init; }

    /// <summary>Whether a value, once set, can be changed by nobody but the Admin API.</summary>
    public bool IsWriteOnce { get; init; }

    /// <summary>Whether its values are kept out of the history.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Whether it holds further values, one for each of several languages (OIDC Core 5.2); see <see cref="VariantName"/>.</summary>
    public bool HasLanguageVariants { get; init; }

    /// <summary>Whether it was taken out of use: hidden from every party, its name free, its values kept.</summary>
    public bool IsRetired { get; init; }

    /// <summary>What a value from a provider or an import does to the value that is there.</summary>
    public SyncRule Sync { get; init; }

    /// <summary>The expression that a computed attribute is derived by; null for all others.</summary>
    public string? Expression { get; init; }

    /// <summary>Changes with every change of the definition; null if it was never changed.</summary>
    public string? ConcurrencyStamp { get; init; }

    /// <summary>The scopes any of which releases it to a client.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>Where it stands among the claims.</summary>
    public AttributePlacement Placement { get; init; }

    /// <summary>The claim that carries it, or its member of <c>custom_attributes</c>.</summary>
    public required string ClaimName { get; init; }

    /// <summary>Where it may be released; UserInfo only where nothing is said.</summary>
    public ClaimDestinations Destinations { get; init; } = ClaimDestinations.UserInfo;
}
