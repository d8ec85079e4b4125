using OidcProfiles.Access;

namespace OidcProfiles.Attributes.Faults;

/// <summary>The faults of a list of clients.</summary>
internal static class ReleaseFaults
{
    /// <summary>The longest client id that OpenIddict keeps.</summary>
    private const int LongestClientId = 100;

    public static IEnumerable<string> Find(string path, ClientReleaseOptions? release)
    {
        if (release is null)
        {
            yield break;
        }

        foreach (var fault in SharedFaults.Enumeration<ClientReleaseMode>($"{path}:Mode", release.Mode))
        {
            yield return fault;
        }

        var clients = release.Clients ?? [];
        if (release.Mode == ClientReleaseMode.All && clients.Count > 0)
        {
            yield return $"{path}:Clients cannot be given with the mode '{release.Mode}'; accepted: a list with Only or Except, none with All.";
        }
        else if (release.Mode is ClientReleaseMode.Only or ClientReleaseMode.Except && clients.Count == 0)
        {
            yield return $"{path}:Clients is empty; the mode '{release.Mode}' needs at least one client id.";
        }

        foreach (var client in clients.Where(client => string.IsNullOrWhiteSpace(client) || client.Length > LongestClientId))
        {
            yield return $"{path}:Clients '{SafeName.Shorten(client)}' is not accepted; accepted: client ids of 1 to {LongestClientId} characters.";
        }

        foreach (var group in clients.GroupBy(client => client, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            yield return $"{path}:Clients '{SafeName.Shorten(group.Key)}' occurs {group.Count()} times; each must be unique.";
        }
    }
}
