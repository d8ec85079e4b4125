namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of rules that do not go together: unique, searchable, write-once, computed.</summary>
internal static class RuleFaults
{
    private const int LongestExpression = 2000;

    public static IEnumerable<string> Find(string path, CustomAttributeOptions attribute)
    {
        // Lists may be unique: then no two users share any of their values.
        if (attribute.Type == AttributeType.Boolean)
        {
            foreach (var member in Indexed(attribute))
            {
                yield return $"{path}:{member} 'true' is not accepted for a Boolean, which has two values only.";
            }
        }

        foreach (var fault in attribute.LanguageVariants ? LanguageVariants(path, attribute) : [])
        {
            yield return fault;
        }

        if (attribute.Expression is not { } expression)
        {
            yield break;
        }

        if (string.IsNullOrWhiteSpace(expression) || expression.Length > LongestExpression)
        {
            yield return $"{path}:Expression '{SafeName.Shorten(expression)}' is not accepted; accepted: 1 to {LongestExpression} characters.";
        }

        foreach (var (member, value) in NotForComputed(attribute))
        {
            yield return $"{path}:{member} '{value}' is not accepted with an Expression: the value of a computed attribute is derived and "
                + "never entered or kept.";
        }
    }

    private static IEnumerable<string> LanguageVariants(string path, CustomAttributeOptions attribute)
    {
        const string Sentence = "LanguageVariants 'true' is not accepted";
        if (attribute.Type is { } type && (type != AttributeType.String || attribute.MultiValued))
        {
            yield return $"{path}:{Sentence} for {(attribute.MultiValued ? "a list" : $"the type {type}")}; accepted: for a single String.";
        }

        foreach (var member in Indexed(attribute))
        {
            yield return $"{path}:{Sentence} with {member}: the values in other languages are not compared with those of other users.";
        }
    }

    private static IEnumerable<string> Indexed(CustomAttributeOptions attribute)
    {
        if (attribute.Unique)
        {
            yield return nameof(attribute.Unique);
        }

        if (attribute.Searchable)
        {
            yield return nameof(attribute.Searchable);
        }
    }

    private static IEnumerable<(string Member, string Value)> NotForComputed(CustomAttributeOptions attribute)
    {
        foreach (var member in attribute.Type == AttributeType.Boolean ? [] : Indexed(attribute))
        {
            yield return (member, "true");
        }

        if (attribute.WriteOnce)
        {
            yield return (nameof(attribute.WriteOnce), "true");
        }

        if (attribute.MultiValued)
        {
            yield return (nameof(attribute.MultiValued), "true");
        }

        if (attribute.LanguageVariants)
        {
            yield return (nameof(attribute.LanguageVariants), "true");
        }

        if (attribute.Required != AttributeRequirement.Never)
        {
            yield return (nameof(attribute.Required), attribute.Required.ToString());
        }

        if (attribute.Sync != SyncRule.UserWins)
        {
            yield return (nameof(attribute.Sync), attribute.Sync.ToString());
        }
    }
}
