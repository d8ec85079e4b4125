using OidcProfiles.Access;
using OidcProfiles.Attributes.Values.Normalizing;
using OidcProfiles.Attributes.Values.Validating;
using OidcProfiles.Claims;

namespace OidcProfiles.Attributes;

/// <summary>Finds every fault of the attribute options, each as a sentence with the value and what is accepted.</summary>
internal static class AttributeOptionsFaults
{
    private const ClaimDestinations AllDestinations =
        ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken;

    public static IEnumerable<string> Find(AttributeSchemaDocument options) =>
        options.StandardAttributes.SelectMany(pair => FindStandard(pair.Key, pair.Value))
            .Concat(options.CustomAttributes.SelectMany((attribute, index) => FindCustom($"CustomAttributes:{index}", attribute)))
            .Concat(FindRepeated(options.CustomAttributes, "Name", attribute => attribute.Name))
            .Concat(FindRepeated(options.CustomAttributes, "Id", attribute => attribute.Id ?? attribute.Name))
            .Concat(FindRepeated(options.CustomAttributes, "RootClaim", attribute => attribute.RootClaim));

    private static IEnumerable<string> FindStandard(string name, StandardAttributeOptions attribute)
    {
        var path = $"StandardAttributes:{name}";
        if (StandardAttributes.All.All(definition => definition.Name != name))
        {
            yield return $"{path} is no standard attribute; accepted: {string.Join(", ", StandardAttributes.All.Select(d => d.Name))}.";
        }

        if (StandardAttributes.VerifiedBy(name) is { } verified && attribute.Access is not null)
        {
            yield return $"{path}:Access cannot be set: it follows {verified}.";
        }

        if ((name == StandardAttributes.UpdatedAt || StandardAttributes.VerifiedBy(name) is not null)
            && attribute.Required is not (null or AttributeRequirement.Never))
        {
            yield return $"{path}:Required cannot be '{attribute.Required}': nobody enters it.";
        }

        foreach (var fault in FindShared(path, attribute.Access, attribute.Destinations))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FindShared(string path, AttributeAccessOptions? access, ClaimDestinations? destinations)
    {
        if (access is not null && AttributeAccess.Find(access.EndUser, access.Client, access.Portal) is null)
        {
            yield return $"{path}:Access '{AttributeAccess.Describe(access.EndUser, access.Client, access.Portal)}' (end user/client/portal) "
                + $"is not coherent; the nearest that is: {AttributeAccess.Nearest(access.EndUser, access.Client, access.Portal)}.";
        }

        if (destinations is { } value && (value & ~AllDestinations) != 0)
        {
            yield return $"{path}:Destinations '{value}' is not accepted; accepted: UserInfo, IdToken, AccessToken.";
        }
    }

    private static IEnumerable<string> FindCustom(string path, CustomAttributeOptions attribute) =>
        FindNames(path, attribute)
            .Concat(FindType(path, attribute))
            .Concat(FindShared(path, attribute.Access, attribute.Destinations));

    private static IEnumerable<string> FindNames(string path, CustomAttributeOptions attribute)
    {
        if (!AttributeNaming.IsWellFormed(attribute.Name))
        {
            yield return $"{path}:Name '{attribute.Name}' is not accepted; accepted: {AttributeNaming.Rule}.";
        }
        else if (AttributeNaming.IsReserved(attribute.Name!))
        {
            yield return $"{path}:Name '{attribute.Name}' is reserved for a standard or protocol claim.";
        }

        if (attribute.Id is { } id && (id.Length is 0 or > AttributeNaming.MaximumLength || !IsPrintable(id)))
        {
            yield return $"{path}:Id '{id}' is not accepted; accepted: 1 to {AttributeNaming.MaximumLength} printable ASCII characters "
                + "without space.";
        }
        else if (attribute.Id is not null && StandardAttributes.All.Any(definition => definition.Id == attribute.Id))
        {
            yield return $"{path}:Id '{attribute.Id}' belongs to a standard attribute.";
        }

        if (attribute.RootClaim is { } claim && !IsRootClaim(claim))
        {
            yield return $"{path}:RootClaim '{claim}' is not accepted; accepted: a name or an https address of at most 128 characters "
                + "that is no standard or protocol claim.";
        }

        foreach (var scope in attribute.Scopes.Where(scope => !IsScopeToken(scope)))
        {
            yield return $"{path}:Scopes '{scope}' is no scope; accepted: printable ASCII without space, quote and backslash (RFC 6749, 3.3).";
        }
    }

    private static IEnumerable<string> FindType(string path, CustomAttributeOptions attribute)
    {
        if (attribute.Type is not { } type || type > AttributeType.Date || !Enum.IsDefined(type))
        {
            yield return $"{path}:Type '{attribute.Type}' is not accepted; accepted: "
                + $"{string.Join(", ", Enum.GetValues<AttributeType>().Where(value => value <= AttributeType.Date))}.";
            yield break;
        }

        if (type == AttributeType.Dropdown == (attribute.AllowedValues.Count == 0))
        {
            yield return type == AttributeType.Dropdown
                ? $"{path}:AllowedValues is empty; a Dropdown needs at least one value."
                : $"{path}:AllowedValues is for a Dropdown only, not for {type}.";
        }

        foreach (var value in attribute.AllowedValues.Where(value => !IsChoice(value)))
        {
            yield return $"{path}:AllowedValues '{value}' is not accepted; accepted: one line of 1 to 255 characters, trimmed and in NFC, "
                + "without control characters.";
        }

        foreach (var group in attribute.AllowedValues.GroupBy(value => value, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{path}:AllowedValues '{group.Key}' occurs {group.Count()} times; each must be unique.";
        }

        if (type is not (AttributeType.Number or AttributeType.Integer) && (attribute.Minimum ?? attribute.Maximum) is not null)
        {
            yield return $"{path}:Minimum and Maximum are for Number and Integer only, not for {type}.";
        }
        else if (attribute.Minimum > attribute.Maximum)
        {
            yield return $"{path}:Minimum '{attribute.Minimum}' is greater than Maximum '{attribute.Maximum}'.";
        }

        foreach (var fault in FindTextLimits(path, attribute, type))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> FindTextLimits(string path, CustomAttributeOptions attribute, AttributeType type)
    {
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

    private static IEnumerable<string> FindRepeated(
        IEnumerable<CustomAttributeOptions> attributes, string member, Func<CustomAttributeOptions, string?> select) =>
        attributes.Select(select).OfType<string>().GroupBy(value => value, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => $"CustomAttributes: {member} '{group.Key}' occurs {group.Count()} times; it must be unique.");

    private static bool IsRootClaim(string claim) => claim.StartsWith("https://", StringComparison.Ordinal)
        ? claim.Length <= 128 && Uri.TryCreate(claim, UriKind.Absolute, out _)
        : AttributeNaming.IsWellFormed(claim) && !AttributeNaming.IsReserved(claim);

    private static bool IsChoice(string value) =>
        value.Length > 0 && TextNormalizer.Normalize(value) == value && CodePointCounter.Count(value) <= 255
        && LineCounter.Count(value) == 1 && CharacterValidator.IsValid(value);

    private static bool IsPrintable(string text) => text.All(character => character is > ' ' and <= '~');

    private static bool IsScopeToken(string scope) =>
        scope.Length is > 0 and <= 128 && scope.All(character => character is '!' or (>= '#' and <= '[') or (>= ']' and <= '~'));

    private static bool IsPattern(string pattern) => pattern.Length <= 512 && WholeTextPattern.IsAccepted(pattern);
}
