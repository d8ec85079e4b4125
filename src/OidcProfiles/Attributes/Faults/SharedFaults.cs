using OidcProfiles.Access;
using OidcProfiles.Claims;

namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of members that standard and custom attributes have.</summary>
internal static class SharedFaults
{
    private const ClaimDestinations AllDestinations =
        ClaimDestinations.UserInfo | ClaimDestinations.IdToken | ClaimDestinations.AccessToken;

    public static IEnumerable<string> Access(string path, AttributeAccessOptions? access)
    {
        if (access is not null && AttributeAccess.Find(access.EndUser, access.Client, access.Portal) is null)
        {
            yield return $"{path}:Access '{AttributeAccess.Describe(access.EndUser, access.Client, access.Portal)}' (end user/client/portal) "
                + $"is not coherent; the nearest that is: {AttributeAccess.Nearest(access.EndUser, access.Client, access.Portal)}.";
        }
    }

    public static IEnumerable<string> Destinations(string path, ClaimDestinations? destinations)
    {
        if (destinations is { } value && (value & ~AllDestinations) != 0)
        {
            yield return $"{path}:Destinations '{value}' is not accepted; accepted: UserInfo, IdToken, AccessToken.";
        }
    }

    /// <summary>A number may have been given for the name, and mean nothing.</summary>
    public static IEnumerable<string> Enumeration<T>(string path, T? value)
        where T : struct, Enum
    {
        if (value is { } given && !Enum.IsDefined(given))
        {
            yield return $"{path} '{given}' is not accepted; accepted: {string.Join(", ", Enum.GetNames<T>())}.";
        }
    }
}
