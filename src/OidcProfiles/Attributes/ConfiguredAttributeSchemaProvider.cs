using Microsoft.Extensions.Options;
using OidcProfiles.Computed;

namespace OidcProfiles.Attributes;

/// <summary>The schema that the options describe, made once.</summary>
internal sealed class ConfiguredAttributeSchemaProvider(IOptions<OidcProfilesOptions> options, ComputedValues computed) : IAttributeSchemaProvider
{
    private readonly Lazy<AttributeSchema> _schema = new(() => AttributeSchemaBuilder.Build(options.Value, stamps: null, computed));

    public AttributeSchema Current => _schema.Value;
}
