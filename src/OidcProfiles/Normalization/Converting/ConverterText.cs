using System.Text.Json;
using OidcProfiles.Attributes.Values.Extracting;
using OidcProfiles.Attributes.Values.Normalizing;

namespace OidcProfiles.Normalization.Converting;

/// <summary>Text in and out of converters.</summary>
internal static class ConverterText
{
    private const int MaximumLength = 2048;

    /// <summary>The text in its normal form; null if it is no text, or longer than any that is converted.</summary>
    public static string? Read(JsonElement value) =>
        value.ValueKind == JsonValueKind.String && !InputSize.Exceeds(value, MaximumLength) && JsonText.Read(value) is { } text
            ? TextNormalizer.Normalize(text)
            : null;

    public static JsonElement Write(string text) => JsonSerializer.SerializeToElement(text);
}
