using System.Text.Json;
using OidcProfiles.Attributes;
using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Tests.Normalization;

/// <summary>Readers and documents for tests.</summary>
internal static class Given
{
    public static UpstreamProfileReader Reader(UpstreamOptions? options = null, IAttributeSchemaProvider? schemas = null)
    {
        options ??= new();
        return new(ProviderMappingSet.Create(options), options, schemas ?? new SchemaProvider(AttributeSchema.Standard), new FixedTime());
    }

    public static JsonElement Json(string text) => JsonDocument.Parse(text, new() { MaxDepth = 1000 }).RootElement;

    public static UpstreamDocuments UserInfo(string text) => new() { UserInfo = Json(text) };
}
