using OidcProfiles.Attributes.Values.Validating;

namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of a custom attribute's type, and of limits that do not go with it.</summary>
internal static class TypeFaults
{
    private const int LongestChoice = 255;

    public static IEnumerable<string> Find(string path, CustomAttributeOptions attribute)
    {
        if (attribute.Type is not { } type || type > AttributeType.Date || !Enum.IsDefined(type))
        {
            yield return $"{path}:Type '{attribute.Type}' is not accepted; accepted: "
                + $"{string.Join(", ", Enum.GetValues<AttributeType>().Where(value => value <= AttributeType.Date))}.";
            yield break;
        }

        foreach (var fault in FindChoices(path, attribute.AllowedValues ?? [], type))
        {
            yield return fault;
        }

        if (type is not (AttributeType.Number or AttributeType.Integer) && (attribute.Minimum ?? attribute.Maximum) is not null)
        {
            yield return $"{path}:Minimum and Maximum are for Number and Integer only, not for {type}.";
        }
        else if (attribute.Minimum > attribute.Maximum)
        {
            yield return $"{path}:Minimum '{attribute.Minimum}' is greater than Maximum '{attribute.Maximum}'.";
        }

        if (attribute.MaximumLength is < 1 or > 4096)
        {
            yield return $"{path}:MaximumLength '{attribute.MaximumLength}' is not accepted; accepted: 1 to 4096.";
        }

        if (attribute.MaximumCount is not null && (!attribute.MultiValued || attribute.MaximumCount is < 1 or > 1000))
        {
            yield return $"{path}:MaximumCount '{attribute.MaximumCount}' is not accepted; accepted: 1 to 1000, for a multi-valued attribute.";
        }

        if (attribute.Pattern is not null && (type != AttributeType.String || !IsPattern(attribute.Pattern)))
        {
            yield return $"{path}:Pattern '{attribute.Pattern}' is not accepted; accepted: for a String, a regular expression of at most "
                + "512 characters without look-around and back-references.";
        }
    }

    private static IEnumerable<string> FindChoices(string path, IList<string> values, AttributeType type)
    {
        if (type == AttributeType.Dropdown == (values.Count == 0))
        {
            yield return type == AttributeType.Dropdown
                ? $"{path}:AllowedValues is empty; a Dropdown needs at least one value."
                : $"{path}:AllowedValues is for a Dropdown only, not for {type}.";
        }

        foreach (var value in values.Where(value => !TextFaults.IsLine(value, LongestChoice)))
        {
            yield return $"{path}:AllowedValues '{value}' is not accepted; accepted: one line of 1 to {LongestChoice} characters, trimmed and "
                + "in NFC, without control characters.";
        }

        foreach (var group in values.GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{path}:AllowedValues '{group.Key}' occurs {group.Count()} times; each must be unique.";
        }
    }

    private static bool IsPattern(string pattern) => pattern.Length <= 512 && WholeTextPattern.IsAccepted(pattern);
}
