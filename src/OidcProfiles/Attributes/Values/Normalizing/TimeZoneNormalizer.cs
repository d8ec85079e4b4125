namespace OidcProfiles.Attributes.Values.Normalizing;

/// <summary>Spells a time zone as the tz database does; an unknown one stays as it is.</summary>
internal static class TimeZoneNormalizer
{
    public static string Normalize(string text) => TimeZoneNames.Find(text) ?? text;
}
