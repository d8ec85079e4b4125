using System.Text.Json;

namespace OidcProfiles.Normalization.Converting;

/// <summary>Facebook's birthday: MM/DD/YYYY becomes YYYY-MM-DD, MM/DD (the year is withheld) 0000-MM-DD, YYYY stays.</summary>
internal sealed class BirthdayConverter : IUpstreamConverter
{
    public JsonElement? Convert(JsonElement value) => ConverterText.Read(value)?.Split('/') switch
    {
        [var year] when IsNumber(year, 4) => ConverterText.Write(year),
        [var month, var day] when IsNumber(month, 2) && IsNumber(day, 2) => ConverterText.Write($"0000-{month}-{day}"),
        [var month, var day, var year] when IsNumber(month, 2) && IsNumber(day, 2) && IsNumber(year, 4) =>
            ConverterText.Write($"{year}-{month}-{day}"),
        _ => null,
    };

    private static bool IsNumber(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
