using OidcProfiles.Access;
using OidcProfiles.Attributes;

namespace OidcProfiles.Profiles;

/// <summary>
/// Values in other languages among those of a profile (docs/decisions/0015-language-variants.md). What an attribute without the option
/// still has of them stays where it is, and nobody sees it.
/// </summary>
internal static class ProfileVariants
{
    /// <summary>
    /// So many cleared ones are remembered for each attribute, so that a provider does not bring them back; a profile must not grow with
    /// every language that somebody tried.
    /// </summary>
    private const int MostCleared = 10;

    /// <summary>The item of a view, with the values in other languages.</summary>
    public static ProfileViewItem With(ProfileViewItem item, UserProfile profile, Party party)
    {
        var definition = item.Definition;
        if (!definition.HasLanguageVariants || definition.Origin != AttributeOrigin.Profile)
        {
            return item;
        }

        var canWrite = AccessPolicy.CanWrite(definition, party);
        return item with
        {
            CanAddVariants = canWrite,
            Variants =
            [
                .. from entry in Of(definition, profile.Values)
                   where entry.Value.Value is not null
                   orderby entry.Key
                   let target = new ProfileTarget(definition, VariantName.Split(entry.Key).Language)
                   select new ProfileVariant(target.Language!, entry.Value.Value!, canWrite && !target.IsFixed(profile, party)),
            ],
        };
    }

    /// <summary>In how many other languages an attribute has a value.</summary>
    public static int Count(AttributeDefinition definition, IReadOnlyDictionary<string, ProfileValue> values) =>
        Of(definition, values).Count(entry => entry.Value.Value is not null);

    /// <summary>Forgets the cleared ones beyond the newest few.</summary>
    public static void Trim(AttributeDefinition definition, Dictionary<string, ProfileValue> values)
    {
        var forgotten = Of(definition, values).Where(entry => entry.Value.Value is null)
            .OrderByDescending(entry => entry.Value.Provenance.At).ThenBy(entry => entry.Key, StringComparer.Ordinal)
            .Skip(MostCleared).Select(entry => entry.Key).ToList();
        foreach (var key in forgotten)
        {
            values.Remove(key);
        }
    }

    private static IEnumerable<KeyValuePair<string, ProfileValue>> Of(
        AttributeDefinition definition, IReadOnlyDictionary<string, ProfileValue> values)
    {
        var prefix = definition.Id + VariantName.Separator;
        return values.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal));
    }
}
