using OidcProfiles.Claims;

namespace OidcProfiles.Attributes;

/// <summary>What a host may change of a standard attribute. An absent member keeps the default.</summary>
public sealed class StandardAttributeOptions
{
    /// <summary>Who sees and edits it.</summary>
    public AttributeAccessOptions? Access { get; set; }

    /// <summary>When a value must have been given.</summary>
    public AttributeRequirement? Required { get; set; }

    /// <summary>Its place in forms; the defaults are 10, 20, 30 …</summary>
    public int? Order { get; set; }

    /// <summary>Where it may be released, as names separated by commas; the default is <see cref="ClaimDestinations.UserInfo"/>.</summary>
    public ClaimDestinations? Destinations { get; set; }

    /// <summary>What people read as its name, by culture.</summary>
    public IDictionary<string, string>? Labels { get; set; }

    /// <summary>What helps people to fill it in, by culture.</summary>
    public IDictionary<string, string>? HelpTexts { get; set; }

    /// <summary>The heading it stands under in forms.</summary>
    public string? Group { get; set; }

    /// <summary>Which clients get it; all where nothing is said.</summary>
    public ClientReleaseOptions? Release { get; set; }

    /// <summary>What a value from a provider or an import does to the value that is there.</summary>
    public SyncRule? Sync { get; set; }

    /// <summary>Whether its values are kept out of the history.</summary>
    public bool? Sensitive { get; set; }

    /// <summary>Whether it holds further values in other languages; for names, which do where nothing is said.</summary>
    public bool? LanguageVariants { get; set; }
}
