using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;

namespace OidcProfiles.Normalization.Converting;

/// <summary>A number that was sent as text.</summary>
internal sealed class NumberConverter : IUpstreamConverter
{
    public JsonElement? Convert(JsonElement value) =>
        value.ValueKind != JsonValueKind.String ? value
        : ConverterText.Read(value) is { } text && FormNumber.Read(text) is { } number ? JsonSerializer.SerializeToElement(number)
        : null;
}
