namespace OidcProfiles.Attributes;

/// <summary>
/// All definitions as one document: what configuration holds, what export writes and import reads. Standard attributes are named only
/// where they differ from their defaults.
/// </summary>
public class AttributeSchemaDocument
{
    /// <summary>Changes to standard attributes, by name.</summary>
    public IDictionary<string, StandardAttributeOptions> StandardAttributes { get; set; } =
        new Dictionary<string, StandardAttributeOptions>(StringComparer.Ordinal);

    /// <summary>The custom attributes.</summary>
    public IList<CustomAttributeOptions> CustomAttributes { get; set; } = [];
}
