using System.Globalization;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>
/// Accepts the birthdate of OIDC Core 5.1: <c>YYYY-MM-DD</c>, <c>0000-MM-DD</c> (the year is withheld) and <c>YYYY</c> (0001 to 9999).
/// None is in the future: it has begun somewhere on earth, where clocks are at most 14 hours ahead of UTC.
/// </summary>
internal static class BirthDateValidator
{
    private const string WithheldYear = "0000-";
    private const string AnyLeapYear = "2000-";

    private static readonly TimeSpan GreatestOffset = TimeSpan.FromHours(14);

    public static bool IsValid(string text, TimeProvider time)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime + GreatestOffset);
        return text.Length switch
        {
            4 => text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is > 0 and var year && year <= today.Year,
            _ when text.StartsWith(WithheldYear, StringComparison.Ordinal) =>
                DateValidator.IsValid(AnyLeapYear + text[WithheldYear.Length..]),
            _ => DateValidator.Read(text) <= today,
        };
    }
}
