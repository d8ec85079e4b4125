using OidcProfiles.Attributes;

namespace OidcProfiles.Tests;

/// <summary>Gives a schema of options.</summary>
internal sealed class SchemaProvider(AttributeSchema schema) : IAttributeSchemaProvider
{
    public AttributeSchema Current => schema;

    public static SchemaProvider Of(params CustomAttributeOptions[] custom)
    {
        var options = new OidcProfilesOptions();
        foreach (var attribute in custom)
        {
            options.CustomAttributes.Add(attribute);
        }

        Assert.Empty(AttributeOptionsFaults.Find(options));
        return new(AttributeSchemaBuilder.Build(options));
    }
}
