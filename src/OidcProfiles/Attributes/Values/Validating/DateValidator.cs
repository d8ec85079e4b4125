using System.Globalization;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts <c>YYYY-MM-DD</c> (ISO 8601) where there was or will be such a day, from 0001-01-01 to 9999-12-31.</summary>
internal static class DateValidator
{
    public static bool IsValid(string text) => Read(text) is not null;

    public static DateOnly? Read(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
