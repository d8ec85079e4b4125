using OidcProfiles.Attributes;

namespace OidcProfiles.Normalization;

/// <summary>The standard attributes with their defaults, and no others.</summary>
internal sealed class StandardSchemaProvider : IAttributeSchemaProvider
{
    public static StandardSchemaProvider Instance { get; } = new();

    public AttributeSchema Current => AttributeSchema.Standard;
}
