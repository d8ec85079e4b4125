using OidcProfiles.Access;

namespace OidcProfiles.Attributes;

/// <summary>The access of each party, as configuration writes it; only the eight coherent combinations are accepted.</summary>
public sealed class AttributeAccessOptions
{
    /// <summary>The access of the person whose profile it is.</summary>
    public AccessLevel EndUser { get; set; }

    /// <summary>The access of whoever holds a token.</summary>
    public AccessLevel Client { get; set; }

    /// <summary>The access of an administrator in the portal.</summary>
    public AccessLevel Portal { get; set; }
}
