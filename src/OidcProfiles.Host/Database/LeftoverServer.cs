using System.Diagnostics;
using System.Globalization;

namespace OidcProfiles.Host.Database;

/// <summary>
/// The server of a host that did not stop it: the host was killed, and the server is still going down, or its supervisor
/// was killed too. Called with the lock of the cluster held, so no other host uses that server.
/// </summary>
internal static class LeftoverServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Stops it, and waits for its end.</summary>
    public static async Task StopAsync(ClusterHome home, ILogger logger, CancellationToken cancellationToken)
    {
        var file = Path.Combine(home.Data, "postmaster.pid");
        if (!File.Exists(file)
            || await File.ReadAllLinesAsync(file, cancellationToken) is not [var first, .. var rest]
            || !int.TryParse(first, CultureInfo.InvariantCulture, out var id))
        {
            return;
        }

        if (!await IsServerAsync(id, home, cancellationToken))
        {
            // After a crash the number may have passed to another process, and PostgreSQL would take that one for a server.
            // A number that no process has lets it go on to its own check, for shared memory still in use.
            await File.WriteAllLinesAsync(file, [int.MaxValue.ToString(CultureInfo.InvariantCulture), .. rest], cancellationToken);
            return;
        }

        logger.StoppingLeftover(id, home.Folder);
        await home.Account.ShellAsync("kill -INT \"$1\"", [first], cancellationToken);
        var waited = Stopwatch.StartNew();
        while (await IsServerAsync(id, home, cancellationToken))
        {
            if (waited.Elapsed > Patience)
            {
                throw new PrivatePostgresException(
                    $"The PostgreSQL server (process {id}) of an earlier host on {home.Folder} does not stop. End it, and try again.");
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    private static async Task<bool> IsServerAsync(int id, ClusterHome home, CancellationToken cancellationToken)
    {
        var arguments = await ArgumentsAsync(id, cancellationToken);
        return arguments.Contains("postgres", StringComparison.Ordinal) && arguments.Contains($" {home.Data} ", StringComparison.Ordinal);
    }

    private static async Task<string> ArgumentsAsync(int id, CancellationToken cancellationToken)
    {
        if (!Directory.Exists("/proc/self"))
        {
            return (await Command.RunAsync(["ps", "-ww", "-o", "args=", "-p", $"{id}"], cancellationToken)).Output;
        }

        try
        {
            return (await File.ReadAllTextAsync($"/proc/{id}/cmdline", cancellationToken)).Replace('\0', ' ');
        }
        catch (IOException)
        {
            return "";
        }
    }
}
