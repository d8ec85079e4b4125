using System.Collections.Immutable;
using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Attributes.Values;

/// <summary>What forms offer where the type of an attribute leaves a choice.</summary>
public static class AttributeChoices
{
    /// <summary>The officially assigned codes of ISO 3166-1 alpha-2, in their order.</summary>
    public static ImmutableArray<string> Countries { get; } = [.. CountryCodeValidator.All.Order(StringComparer.Ordinal)];

    /// <summary>The names of the tz database, in their order.</summary>
    public static ImmutableArray<string> TimeZones { get; } = [.. TimeZoneNames.All.Order(StringComparer.Ordinal)];
}
