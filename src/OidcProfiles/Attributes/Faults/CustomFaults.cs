namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of one custom attribute.</summary>
internal static class CustomFaults
{
    public static IEnumerable<string> Find(string path, CustomAttributeOptions? attribute) => attribute is null
        ? [$"{path} is null; accepted: an object with at least Name and Type."]
        : NameFaults.Find(path, attribute)
            .Concat(TypeFaults.Find(path, attribute))
            .Concat(RuleFaults.Find(path, attribute))
            .Concat(SharedFaults.Access(path, attribute.Access))
            .Concat(SharedFaults.Destinations(path, attribute.Destinations))
            .Concat(SharedFaults.Enumeration<AttributeRequirement>($"{path}:Required", attribute.Required))
            .Concat(SharedFaults.Enumeration<SyncRule>($"{path}:Sync", attribute.Sync))
            .Concat(ReleaseFaults.Find($"{path}:Release", attribute.Release))
            .Concat(TextFaults.Line($"{path}:DisplayName", attribute.DisplayName, TextFaults.LongestLabel))
            .Concat(TextFaults.Labels($"{path}:Labels", attribute.Labels))
            .Concat(TextFaults.HelpTexts($"{path}:HelpTexts", attribute.HelpTexts))
            .Concat(TextFaults.Line($"{path}:Group", attribute.Group, TextFaults.LongestLabel));
}
