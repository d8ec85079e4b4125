namespace OidcProfiles.Host.Database;

/// <summary>The user that the server runs as. PostgreSQL refuses to run as root, so root hands over to another one.</summary>
/// <param name="Name">The user; null for the user of this process.</param>
/// <param name="Prefix">What to put before a command so that the user runs it.</param>
internal sealed record ServerAccount(string? Name, IReadOnlyList<string> Prefix)
{
    private static readonly string[] Candidates = ["postgres", "nobody"];

    /// <summary>The user for a new cluster.</summary>
    public static async Task<ServerAccount> ForNewClusterAsync(CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(null, []);
        }

        foreach (var name in Candidates)
        {
            if (await TryBecomeAsync(name, cancellationToken) is { } account)
            {
                return account;
            }
        }

        throw new PrivatePostgresException(
            "PostgreSQL does not run as root, and no other user could be had: there is no user postgres or nobody, or setpriv, "
            + "runuser and su are missing or not permitted. Run as an ordinary user, or set ConnectionStrings__Default.");
    }

    /// <summary>The user of a cluster that exists: the owner of its folder.</summary>
    public static async Task<ServerAccount> ForExistingClusterAsync(string folder, CancellationToken cancellationToken)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new ServerAccount(null, []);
        }

        // GNU and busybox, then BSD.
        var owner = await Command.RunAsync(["stat", "-c", "%U", folder], cancellationToken);
        if (!owner.Succeeded)
        {
            owner = await Command.RunAsync(["stat", "-f", "%Su", folder], cancellationToken);
        }

        var name = owner.Output.Trim();
        return owner.Succeeded && name != "root" && await TryBecomeAsync(name, cancellationToken) is { } account
            ? account
            : throw new PrivatePostgresException(
                $"The database in {folder} belongs to the user '{name}', as whom this process cannot run PostgreSQL.");
    }

    /// <summary>Runs a command as this user.</summary>
    public Task<CommandResult> RunAsync(IEnumerable<string> command, CancellationToken cancellationToken) =>
        Command.RunAsync([.. Prefix, .. command], cancellationToken);

    /// <summary>Runs a line of shell as this user, with <c>$1</c>, <c>$2</c>… from the arguments.</summary>
    public Task<CommandResult> ShellAsync(string script, IEnumerable<string> arguments, CancellationToken cancellationToken) =>
        RunAsync(["sh", "-c", script, "sh", .. arguments], cancellationToken);

    private static async Task<ServerAccount?> TryBecomeAsync(string name, CancellationToken cancellationToken)
    {
        var user = await Command.RunAsync(["id", "-u", name], cancellationToken);
        var group = await Command.RunAsync(["id", "-g", name], cancellationToken);
        if (!user.Succeeded || !group.Succeeded)
        {
            return null;
        }

        string[][] prefixes =
        [
            ["setpriv", $"--reuid={user.Output.Trim()}", $"--regid={group.Output.Trim()}", "--clear-groups", "--"],
            ["runuser", "-u", name, "--"],
            ["su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", name],
        ];
        foreach (var prefix in prefixes)
        {
            var account = new ServerAccount(name, prefix);
            if ((await account.RunAsync(["true"], cancellationToken)).Succeeded)
            {
                return account;
            }
        }

        return null;
    }
}
