using System.Text.Json;
using OidcProfiles.Normalization.Extracting;

namespace OidcProfiles.Normalization.Converting;

/// <summary>LinkedIn's locale: a text as it is, and an object with <c>language</c> and <c>country</c> as xx-YY.</summary>
internal sealed class LocaleConverter : IUpstreamConverter
{
    private static readonly JsonPointer Language = JsonPointer.Parse("/language")!;
    private static readonly JsonPointer Country = JsonPointer.Parse("/country")!;

    public JsonElement? Convert(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return value;
        }

        if (Language.Find(value) is not { } first || ConverterText.Read(first) is not { Length: > 0 } language)
        {
            return null;
        }

        return Country.Find(value) is not { } second || !JsonPresence.IsThere(second) ? ConverterText.Write(language)
            : ConverterText.Read(second) is { Length: > 0 } country ? ConverterText.Write($"{language}-{country}")
            : null;
    }
}
