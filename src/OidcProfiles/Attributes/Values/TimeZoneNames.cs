using System.Collections.Frozen;
using NodaTime.TimeZones;

namespace OidcProfiles.Attributes.Values;

/// <summary>The names of the tz database (zones and links, such as Asia/Hong_Kong, Europe/Kyiv, UTC) as NodaTime ships it.</summary>
internal static class TimeZoneNames
{
    private static readonly FrozenDictionary<string, string> Spellings =
        TzdbDateTimeZoneSource.Default.GetIds().ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    /// <summary>All of them, in no order.</summary>
    public static IEnumerable<string> All => Spellings.Values;

    /// <summary>The database's spelling of a name written in any case; null if there is no such name.</summary>
    public static string? Find(string name) => Spellings.GetValueOrDefault(name);
}
