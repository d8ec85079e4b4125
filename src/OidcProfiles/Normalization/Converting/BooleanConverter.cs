using System.Text.Json;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Converting;

/// <summary>The texts "true" and "false" as booleans; anything else as it is.</summary>
internal sealed class BooleanConverter : IUpstreamConverter
{
    public JsonElement? Convert(JsonElement value) => value.ValueKind == JsonValueKind.String && JsonFlag.Read(value) is { } flag
        ? JsonSerializer.SerializeToElement(flag)
        : value;
}
