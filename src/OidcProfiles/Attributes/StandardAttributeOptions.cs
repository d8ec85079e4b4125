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
}
