using System.Text.Json;

namespace OidcProfiles.Normalization.Converting;

/// <summary>A single value as a list of one.</summary>
internal sealed class ListConverter : IUpstreamConverter
{
    public JsonElement? Convert(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? value : JsonSerializer.SerializeToElement((JsonElement[])[value]);
}
