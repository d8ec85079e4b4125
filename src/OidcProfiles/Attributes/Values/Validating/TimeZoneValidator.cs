namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>Accepts the names of the tz database, links included, in its own spelling.</summary>
internal static class TimeZoneValidator
{
    public static bool IsValid(string text) => TimeZoneNames.Find(text) == text;
}
