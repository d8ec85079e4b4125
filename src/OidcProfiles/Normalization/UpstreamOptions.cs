using OidcProfiles.Normalization.Converting;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Normalization;

/// <summary>The settings of sign-in with third-party providers.</summary>
public sealed class UpstreamOptions
{
    /// <summary>The settings of each provider by its name, which is the name of its authentication scheme; case does not matter.</summary>
    public IDictionary<string, UpstreamProviderOptions> Providers { get; set; } =
        new Dictionary<string, UpstreamProviderOptions>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// A folder of mapping documents (<c>*.json</c>), added to the built-in ones or in the place of those with the same provider name.
    /// Relative to the working folder; null for none.
    /// </summary>
    public string? MappingFolder { get; set; }

    /// <summary>Mapping documents by code; they come before those of the folder and the built-in ones.</summary>
    public IList<ProviderMapping> Mappings { get; set; } = [];

    /// <summary>Converters by the name that mapping documents use, added to the built-in ones.</summary>
    public IDictionary<string, IUpstreamConverter> Converters { get; } =
        new Dictionary<string, IUpstreamConverter>(StringComparer.Ordinal);

    /// <summary>How long a person has to answer what is asked at a sign-in with a provider, mail included.</summary>
    public TimeSpan PendingLifetime { get; set; } = TimeSpan.FromHours(1);
}
