using System.Collections.Frozen;

namespace OidcProfiles.Normalization.Converting;

/// <summary>The converters that every mapping may name.</summary>
internal static class BuiltInConverters
{
    public static FrozenDictionary<string, IUpstreamConverter> All { get; } = new Dictionary<string, IUpstreamConverter>(StringComparer.Ordinal)
    {
        ["boolean"] = new BooleanConverter(),
        ["facebookBirthday"] = new BirthdayConverter(),
        ["list"] = new ListConverter(),
        ["locale"] = new LocaleConverter(),
        ["number"] = new NumberConverter(),
        ["text"] = new TextConverter(),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
