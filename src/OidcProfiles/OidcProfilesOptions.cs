using OidcProfiles.Attributes;

namespace OidcProfiles;

/// <summary>The settings of the module; the configuration section is <c>OidcProfiles</c> by convention.</summary>
public sealed class OidcProfilesOptions
{
    /// <summary>Changes to standard attributes, by name.</summary>
    public IDictionary<string, StandardAttributeOptions> StandardAttributes { get; } =
        new Dictionary<string, StandardAttributeOptions>(StringComparer.Ordinal);

    /// <summary>The custom attributes.</summary>
    public IList<CustomAttributeOptions> CustomAttributes { get; } = [];
}
