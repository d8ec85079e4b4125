using OidcProfiles.Attributes.Faults;

namespace OidcProfiles.Attributes;

/// <summary>
/// Finds every fault of the attribute options, each as a sentence that begins with the member's path, and names the value and what is
/// accepted. The same for configured, edited and imported definitions.
/// </summary>
internal static class AttributeOptionsFaults
{
    /// <summary>The faults of a document; one that has none can be compiled.</summary>
    /// <param name="document">The definitions.</param>
    /// <param name="limits">How many there may be; the defaults where nothing is said.</param>
    public static IEnumerable<string> Find(AttributeSchemaDocument document, ProfileLimits? limits = null)
    {
        var custom = document.CustomAttributes?.ToList() ?? [];
        return (document.StandardAttributes ?? new Dictionary<string, StandardAttributeOptions>())
            .SelectMany(pair => StandardFaults.Find(pair.Key, pair.Value))
            .Concat(custom.SelectMany((attribute, index) => CustomFaults.Find($"CustomAttributes:{index}", attribute)))
            .Concat(TogetherFaults.Find([.. custom.OfType<CustomAttributeOptions>()], limits ?? new()));
    }
}
