namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults that custom attributes have together. A retired attribute keeps its id; its name and claim are free.</summary>
internal static class TogetherFaults
{
    public static IEnumerable<string> Find(IReadOnlyList<CustomAttributeOptions> attributes, ProfileLimits limits)
    {
        var inUse = attributes.Where(attribute => !attribute.Retired).ToList();
        return FindRepeated(inUse, "Name", attribute => attribute.Name)
            .Concat(FindRepeated(attributes, "Id", attribute => attribute.Id ?? attribute.Name))
            .Concat(FindRepeated(inUse, "RootClaim", attribute => attribute.RootClaim))
            .Concat(FindClaims(inUse))
            .Concat(FindTooMany(inUse.Count, limits.CustomAttributes));
    }

    private static IEnumerable<string> FindRepeated(
        IEnumerable<CustomAttributeOptions> attributes, string member, Func<CustomAttributeOptions, string?> select) =>
        attributes.Select(select).OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"CustomAttributes: {member} '{SafeName.Shorten(group.Key)}' occurs {group.Count()} times; it must be unique.");

    /// <summary>One claim name, one meaning: a client that asks for a claim by name must not get another attribute.</summary>
    private static IEnumerable<string> FindClaims(List<CustomAttributeOptions> inUse) =>
        from attribute in inUse
        where attribute.RootClaim is not null
        from other in inUse
        where other != attribute && other.RootClaim is null && other.Name == attribute.RootClaim
        select $"CustomAttributes: RootClaim '{SafeName.Shorten(attribute.RootClaim)}' is the name of another attribute; accepted: a claim "
            + "name that no other attribute has.";

    private static IEnumerable<string> FindTooMany(int count, int limit)
    {
        if (count > limit)
        {
            yield return $"CustomAttributes has {count} attributes in use; accepted: at most {limit} (Limits:CustomAttributes).";
        }
    }
}
