using OidcProfiles.Access;

namespace OidcProfiles.Administration;

/// <summary>What is wrong with <see cref="AdministrationOptions"/>.</summary>
internal static class AdministrationFaults
{
    private static readonly string Accepted = string.Join(", ", Enum.GetNames<AdminLevel>());

    public static IEnumerable<string> Find(AdministrationOptions? options)
    {
        if (options is null)
        {
            yield return "Administration is null; accepted: an object, or nothing at all.";
            yield break;
        }

        foreach (var (name, role) in options.Roles)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                yield return $"Administration:Roles '{name}' is no name of a role.";
            }

            if (role is null)
            {
                yield return $"Administration:Roles:{name} is null; accepted: an object with a level for each area.";
                continue;
            }

            var rights = role.ToRights();
            foreach (var area in Enum.GetValues<AdminArea>().Where(area => !Enum.IsDefined(rights[area])))
            {
                yield return $"Administration:Roles:{name}:{area} '{rights[area]}' is not accepted; accepted: {Accepted}.";
            }

            if (Enum.GetValues<AdminArea>().All(area => rights[area] == AdminLevel.None))
            {
                yield return $"Administration:Roles:{name} gives no right; accepted: {Accepted} for at least one of "
                    + $"{string.Join(", ", Enum.GetNames<AdminArea>())}.";
            }
        }
    }
}
