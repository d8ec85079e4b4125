namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of what is changed of one standard attribute.</summary>
internal static class StandardFaults
{
    public static IEnumerable<string> Find(string name, StandardAttributeOptions? attribute)
    {
        var path = $"StandardAttributes:{name}";
        if (StandardAttributes.All.FirstOrDefault(known => known.Name == name) is not { } definition)
        {
            return [$"{path} is no standard attribute; accepted: {string.Join(", ", StandardAttributes.All.Select(d => d.Name))}."];
        }

        return attribute is null
            ? [$"{path} is null; accepted: an object, or nothing at all."]
            : FindMeaningless(path, definition, attribute)
                .Concat(SharedFaults.Access(path, attribute.Access))
                .Concat(SharedFaults.Destinations(path, attribute.Destinations))
                .Concat(SharedFaults.Enumeration($"{path}:Required", attribute.Required))
                .Concat(SharedFaults.Enumeration($"{path}:Sync", attribute.Sync))
                .Concat(ReleaseFaults.Find($"{path}:Release", attribute.Release))
                .Concat(TextFaults.Labels($"{path}:Labels", attribute.Labels))
                .Concat(TextFaults.HelpTexts($"{path}:HelpTexts", attribute.HelpTexts))
                .Concat(TextFaults.Line($"{path}:Group", attribute.Group, TextFaults.LongestLabel));
    }

    /// <summary>What could be written but would do nothing.</summary>
    private static IEnumerable<string> FindMeaningless(string path, AttributeDefinition definition, StandardAttributeOptions attribute)
    {
        if (StandardAttributes.VerifiedBy(definition.Name) is { } verified)
        {
            if (attribute.Access is not null)
            {
                yield return $"{path}:Access cannot be set: it follows {verified}.";
            }

            if (attribute.Release is not null)
            {
                yield return $"{path}:Release cannot be set: it follows {verified}.";
            }
        }

        if ((definition.Origin == AttributeOrigin.Computed || StandardAttributes.IsVerificationFlag(definition))
            && attribute.Required is not (null or AttributeRequirement.Never))
        {
            yield return $"{path}:Required cannot be '{attribute.Required}': nobody enters it.";
        }

        if (attribute.LanguageVariants == true && !definition.HasLanguageVariants)
        {
            yield return $"{path}:LanguageVariants cannot be 'true': only names are kept in several languages "
                + $"({string.Join(", ", StandardAttributes.All.Where(name => name.HasLanguageVariants).Select(name => name.Name))}).";
        }

        if (definition.Origin == AttributeOrigin.Profile)
        {
            yield break;
        }

        var reason = definition.Origin == AttributeOrigin.Identity
            ? "its value is kept in the account, not in the profile"
            : "its value is derived, not kept";
        if (attribute.Sync is { } sync)
        {
            yield return $"{path}:Sync cannot be '{sync}': {reason}.";
        }

        if (attribute.Sensitive is { } sensitive)
        {
            yield return $"{path}:Sensitive cannot be '{sensitive}': {reason}.";
        }
    }
}
