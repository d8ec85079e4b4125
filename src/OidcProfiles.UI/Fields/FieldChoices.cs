using System.Collections.Concurrent;
using System.Globalization;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.UI.Fields;

/// <summary>Countries, languages and time zones as people read them, in the language of the request.</summary>
internal static class FieldChoices
{
    private const int LongestLocale = 35;

    private static readonly ConcurrentDictionary<(AttributeType Type, string Culture), IReadOnlyList<FieldChoice>> Known = new();

    /// <returns>Nothing for types that offer no choice.</returns>
    public static IReadOnlyList<FieldChoice> Of(AttributeDefinition definition) => definition.Type switch
    {
        AttributeType.Dropdown => [.. definition.Constraints.AllowedValues.Select(value => new FieldChoice(value, value))],
        AttributeType.CountryCode or AttributeType.Locale or AttributeType.TimeZone =>
            Known.GetOrAdd((definition.Type, CultureInfo.CurrentUICulture.Name), key => Make(key.Type)),
        _ => [],
    };

    private static FieldChoice[] Make(AttributeType type) => type switch
    {
        AttributeType.CountryCode => Sort(AttributeChoices.Countries.Select(code => new FieldChoice(code, NameCountry(code)))),
        AttributeType.Locale => Sort(CultureInfo.GetCultures(CultureTypes.NeutralCultures)
            .Where(culture => culture.Name.Length is > 0 and <= LongestLocale)
            .Select(culture => new FieldChoice(culture.Name, $"{culture.DisplayName} – {culture.NativeName}"))),
        _ => [.. AttributeChoices.TimeZones.Select(zone => new FieldChoice(zone, zone.Replace('_', ' ')))],
    };

    private static FieldChoice[] Sort(IEnumerable<FieldChoice> choices) =>
        [.. choices.OrderBy(choice => choice.Label, CultureInfo.CurrentUICulture.CompareInfo.GetStringComparer(CompareOptions.None))];

    /// <summary>Some systems know fewer regions than the standard has codes.</summary>
    private static string NameCountry(string code)
    {
        try
        {
            return new RegionInfo(code).DisplayName;
        }
        catch (ArgumentException)
        {
            return code;
        }
    }
}
