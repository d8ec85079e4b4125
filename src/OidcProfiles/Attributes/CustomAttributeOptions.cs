using OidcProfiles.Claims;

namespace OidcProfiles.Attributes;

/// <summary>A custom attribute, as configuration writes it. Only <see cref="Name"/> and <see cref="Type"/> must be given.</summary>
public sealed class CustomAttributeOptions
{
    /// <summary>Identifies it for ever, also after a rename; the name where nothing is said.</summary>
    public string? Id { get; set; }

    /// <summary>Its name; see <see cref="AttributeNaming.Rule"/>.</summary>
    public string? Name { get; set; }

    /// <summary>The kind of value; one of those that are not for standard attributes only.</summary>
    public AttributeType? Type { get; set; }

    /// <summary>What people read; made of the name where nothing is said.</summary>
    public string? DisplayName { get; set; }

    /// <summary>Whether it holds a list.</summary>
    public bool MultiValued { get; set; }

    /// <summary>The greatest number of values of a list.</summary>
    public int? MaximumCount { get; set; }

    /// <summary>The least number.</summary>
    public decimal? Minimum { get; set; }

    /// <summary>The greatest number.</summary>
    public decimal? Maximum { get; set; }

    /// <summary>The greatest length in code points.</summary>
    public int? MaximumLength { get; set; }

    /// <summary>A regular expression that the whole text matches.</summary>
    public string? Pattern { get; set; }

    /// <summary>What a dropdown accepts.</summary>
    public IList<string> AllowedValues { get; set; } = [];

    /// <summary>When a value must have been given.</summary>
    public AttributeRequirement Required { get; set; }

    /// <summary>Its place in forms; after the standard ones, in the order of configuration, where nothing is said.</summary>
    public int? Order { get; set; }

    /// <summary>Who sees and edits it; the portal only, where nothing is said.</summary>
    public AttributeAccessOptions? Access { get; set; }

    /// <summary>The scopes any of which releases it; <c>custom_attributes</c> where nothing is said.</summary>
    public IList<string> Scopes { get; set; } = [];

    /// <summary>The claim at the root that carries it instead of <c>custom_attributes</c>; must collide with nothing.</summary>
    public string? RootClaim { get; set; }

    /// <summary>Where it may be released; UserInfo only where nothing is said.</summary>
    public ClaimDestinations? Destinations { get; set; }

    /// <summary>What people read as its name, by culture.</summary>
    public IDictionary<string, string> Labels { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What helps people to fill it in, by culture.</summary>
    public IDictionary<string, string> HelpTexts { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The heading it stands under in forms.</summary>
    public string? Group { get; set; }

    /// <summary>Which clients get it; all where nothing is said.</summary>
    public ClientReleaseOptions? Release { get; set; }

    /// <summary>Whether no two users may have the same value.</summary>
    public bool Unique { get; set; }

    /// <summary>Whether users can be found by it.</summary>
    public bool Searchable { get; set; }

    /// <summary>Whether a value, once set, can be changed by nobody but the Admin API.</summary>
    public bool WriteOnce { get; set; }

    /// <summary>Whether its values are kept out of the history.</summary>
    public bool Sensitive { get; set; }

    /// <summary>Whether it holds further values in other languages; for a single text that is neither unique nor searchable.</summary>
    public bool LanguageVariants { get; set; }

    /// <summary>Whether it was taken out of use.</summary>
    public bool Retired { get; set; }

    /// <summary>What a value from a provider or an import does to the value that is there.</summary>
    public SyncRule Sync { get; set; }

    /// <summary>Makes it a computed attribute: the expression that it is derived by.</summary>
    public string? Expression { get; set; }
}
