using Microsoft.Extensions.Options;

namespace OidcProfiles.Attributes;

/// <summary>The schema that the options describe, made once.</summary>
internal sealed class ConfiguredAttributeSchemaProvider(IOptions<OidcProfilesOptions> options) : IAttributeSchemaProvider
{
    private readonly Lazy<AttributeSchema> _schema = new(() => AttributeSchemaBuilder.Build(options.Value));

    public AttributeSchema Current => _schema.Value;
}
