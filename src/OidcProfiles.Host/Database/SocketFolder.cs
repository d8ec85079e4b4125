namespace OidcProfiles.Host.Database;

/// <summary>The folder of the server's Unix sockets: mode 0700, the server's own, and the only way to reach it.</summary>
internal static class SocketFolder
{
    // The address of a socket has 107 bytes on Linux and 103 on macOS; the name of PostgreSQL's socket takes 14.
    private const int LongestPath = 103 - 14;

    /// <summary>Makes it, empty: in the cluster's folder, or where that path is too long, in a temporary folder.</summary>
    public static async Task<string> CreateAsync(ClusterHome home, CancellationToken cancellationToken)
    {
        if (IsFit(home.Sockets))
        {
            var made = await home.Account.ShellAsync("rm -rf -- \"$1\" && mkdir -m 0700 -- \"$1\"", [home.Sockets], cancellationToken);
            return made.Succeeded
                ? home.Sockets
                : throw new PrivatePostgresException($"The folder {home.Sockets} cannot be made: {made.Output.Trim()}");
        }

        foreach (var parent in new[] { Path.GetTempPath().TrimEnd('/'), "/tmp", "/var/tmp" }.Where(IsFit))
        {
            var made = await home.Account.RunAsync(["mktemp", "-d", $"{parent}/oidcprofiles-XXXXXXXX"], cancellationToken);
            if (made.Succeeded && IsFit(made.Output.Trim()))
            {
                return made.Output.Trim();
            }
        }

        throw new PrivatePostgresException(
            $"There is no folder for the database's socket: {home.Sockets} is too long for one, and no temporary folder can be made.");
    }

    /// <summary>Whether the path is short enough, and free of the signs that split lists of addresses.</summary>
    private static bool IsFit(string path) =>
        path.Length <= LongestPath && path.All(sign => char.IsAsciiLetterOrDigit(sign) || "/._-+".Contains(sign, StringComparison.Ordinal));
}
