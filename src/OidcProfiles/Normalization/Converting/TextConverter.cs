using System.Text.Json;

namespace OidcProfiles.Normalization.Converting;

/// <summary>A number or boolean as the text it is written with.</summary>
internal sealed class TextConverter : IUpstreamConverter
{
    public JsonElement? Convert(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => ConverterText.Write(value.GetRawText()),
        _ => value,
    };
}
