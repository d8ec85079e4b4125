using System.Diagnostics;

namespace OidcProfiles.Host.Database;

/// <summary>
/// A running server and its supervisor: a shell that waits on a pipe from this process and stops the server when the pipe
/// closes, which it does however this process ends.
/// </summary>
internal sealed class PostgresServer : IDisposable
{
    // $1 log, $2 folder to remove at the end or nothing, then the server's command line.
    // A signal asks for the same as the closed pipe: SIGINT, PostgreSQL's fast shutdown. `wait` ends early at a trapped signal.
    private const string Supervisor =
        """
        exec 3<&0 </dev/null >"$1" 2>&1
        rubbish=$2
        shift 2
        trap 'kill -INT "$server"' INT TERM HUP
        "$@" 3<&- &
        server=$!
        { trap - INT TERM HUP; read -r line <&3; kill -INT "$server"; } &
        watcher=$!
        exec 3<&-
        code=0
        while kill -0 "$server" 2>/dev/null; do wait "$server"; code=$?; done
        kill "$watcher" 2>/dev/null
        [ -z "$rubbish" ] || rm -rf -- "$rubbish"
        exit "$code"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    // Its own session: Ctrl+C in a terminal goes to the whole foreground group, and the server must outlive the host.
    // macOS has no setsid program, but Perl.
    private static readonly string[][] OwnSessions = [["setsid"], ["perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV"], []];

    private readonly Process _supervisor;

    private PostgresServer(Process supervisor) => _supervisor = supervisor;

    /// <summary>Whether the server has ended.</summary>
    public bool HasExited => _supervisor.HasExited;

    /// <summary>Starts one; it does not take connections yet.</summary>
    /// <param name="command">The server's command line.</param>
    /// <param name="home">Its cluster.</param>
    /// <param name="rubbish">A folder that is deleted when the server has ended, if not null.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<PostgresServer> StartAsync(
        IReadOnlyList<string> command, ClusterHome home, string? rubbish, CancellationToken cancellationToken)
    {
        var session = OwnSessions[^1];
        foreach (var candidate in OwnSessions)
        {
            if ((await Command.RunAsync([.. candidate, "true"], cancellationToken)).Succeeded)
            {
                session = candidate;
                break;
            }
        }

        var start = Command.StartInfo(
            [.. session, .. home.Account.Prefix, "sh", "-c", Supervisor, "oidcprofiles-postgres", home.Log, rubbish ?? "", .. command]);
        return new PostgresServer(Process.Start(start)!);
    }

    /// <summary>Stops the server and waits for the end of its processes.</summary>
    /// <returns>Whether it has ended.</returns>
    public async Task<bool> StopAsync()
    {
        _supervisor.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await _supervisor.WaitForExitAsync(patience.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _supervisor.Dispose();
}
