namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of a custom attribute's name, id, claim and scopes.</summary>
internal static class NameFaults
{
    public static IEnumerable<string> Find(string path, CustomAttributeOptions attribute)
    {
        if (!AttributeNaming.IsWellFormed(attribute.Name))
        {
            yield return $"{path}:Name '{SafeName.Shorten(attribute.Name)}' is not accepted; accepted: {AttributeNaming.Rule}.";
        }
        else if (AttributeNaming.IsReserved(attribute.Name!))
        {
            yield return $"{path}:Name '{attribute.Name}' is reserved for a standard or protocol claim.";
        }

        if (attribute.Id is { } id && (id.Length is 0 or > AttributeNaming.MaximumLength || !IsId(id)))
        {
            yield return $"{path}:Id '{SafeName.Shorten(id)}' is not accepted; accepted: 1 to {AttributeNaming.MaximumLength} printable ASCII "
                + "characters without space and #.";
        }
        else if (attribute.Id is not null && StandardAttributes.All.Any(definition => definition.Id == attribute.Id))
        {
            yield return $"{path}:Id '{attribute.Id}' belongs to a standard attribute.";
        }

        if (attribute.RootClaim is { } claim && !IsRootClaim(claim))
        {
            yield return $"{path}:RootClaim '{SafeName.Shorten(claim)}' is not accepted; accepted: a name or an https address of at most 128 "
                + "characters that is no standard or protocol claim.";
        }

        foreach (var scope in (attribute.Scopes ?? []).Where(scope => !IsScopeToken(scope)))
        {
            yield return $"{path}:Scopes '{SafeName.Shorten(scope)}' is no scope; accepted: printable ASCII without space, quote and backslash "
                + "(RFC 6749, 3.3).";
        }
    }

    private static bool IsRootClaim(string claim) => claim.StartsWith("https://", StringComparison.Ordinal)
        ? claim.Length <= 128 && Uri.TryCreate(claim, UriKind.Absolute, out _)
        : AttributeNaming.IsWellFormed(claim) && !AttributeNaming.IsReserved(claim);

    /// <summary>What follows a # is a language, where values are kept.</summary>
    private static bool IsId(string text) => text.All(character => character is > ' ' and <= '~' and not VariantName.Separator);

    private static bool IsScopeToken(string? scope) =>
        scope?.Length is > 0 and <= 128 && scope.All(character => character is '!' or (>= '#' and <= '[') or (>= ']' and <= '~'));
}
