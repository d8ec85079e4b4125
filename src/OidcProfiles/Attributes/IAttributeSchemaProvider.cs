namespace OidcProfiles.Attributes;

/// <summary>Gives the schema in force.</summary>
public interface IAttributeSchemaProvider
{
    /// <summary>The schema now. Take it once for a piece of work, so that the work sees one schema.</summary>
    AttributeSchema Current { get; }
}
