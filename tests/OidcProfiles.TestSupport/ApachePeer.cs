using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OidcProfiles.TestSupport;

/// <summary>
/// A real Apache with mod_auth_openidc, in processes of its own and with its own configuration in a temporary folder. It ends when it is disposed
/// of, and with the process that started it.
/// </summary>
public sealed class ApachePeer : IAsyncDisposable
{
    private const string Program = "/usr/sbin/apache2";
    private const string Modules = "/usr/lib/apache2/modules";

    // Debian has the names of the modules so; unixd and log_config are compiled in.
    private static readonly string[] Loaded = ["mpm_event", "authn_core", "authz_core", "authz_user", "auth_openidc", "dir", "headers"];

    // Stops the server when the pipe from this process closes, however this process ends.
    private const string Supervisor =
        """
        exec 3<&0 </dev/null >"$2" 2>&1
        "$0" -f "$1" -DFOREGROUND 3<&- &
        server=$!
        { read -r line <&3; kill -TERM "$server"; } &
        watcher=$!
        exec 3<&-
        wait "$server"
        code=$?
        kill "$watcher" 2>/dev/null
        exit "$code"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process _supervisor;
    private readonly string _folder;

    private ApachePeer(Process supervisor, string folder, Uri url) => (_supervisor, _folder, Url) = (supervisor, folder, url);

    /// <summary>Where it is reached, <c>http://127.0.0.1:port/</c>.</summary>
    public Uri Url { get; }

    /// <summary>Starts one on a port of this machine.</summary>
    /// <param name="port">A port from <see cref="LoopbackPort"/>.</param>
    /// <param name="configuration">Directives for the whole server.</param>
    public static async Task<ApachePeer> StartAsync(int port, string configuration)
    {
        if (!File.Exists(Program) || !File.Exists(Path.Combine(Modules, "mod_auth_openidc.so")))
        {
            throw new InvalidOperationException(
                $"Apache with mod_auth_openidc is not installed: {Program}, {Modules}/mod_auth_openidc.so. Run ./test as root, or: "
                + "apt-get install apache2-bin libapache2-mod-auth-openidc");
        }

        var folder = Directory.CreateTempSubdirectory("oidcprofiles-apache-").FullName;
        var site = Directory.CreateDirectory(Path.Combine(folder, "site")).FullName;
        await File.WriteAllTextAsync(Path.Combine(site, "index.html"), "Behind the sign-in");
        if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows())
        {
            // Its workers are another user.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        var file = Path.Combine(folder, "apache.conf");
        await File.WriteAllTextAsync(file, Describe(folder, port, configuration));
        var start = new ProcessStartInfo("sh") { RedirectStandardInput = true };
        foreach (var argument in (string[])["-c", Supervisor, Program, file, Path.Combine(folder, "output.log")])
        {
            start.ArgumentList.Add(argument);
        }

        var peer = new ApachePeer(Process.Start(start)!, folder, new($"http://127.0.0.1:{port}/"));
        await peer.WaitAsync(port);
        return peer;
    }

    /// <summary>The last lines that it wrote.</summary>
    public async Task<string> TailAsync()
    {
        var lines = new List<string>();
        foreach (var name in (string[])["output.log", "error.log"])
        {
            var path = Path.Combine(_folder, name);
            lines.AddRange(File.Exists(path) ? (await File.ReadAllLinesAsync(path)).TakeLast(30) : []);
        }

        return string.Join('\n', lines);
    }

    public async ValueTask DisposeAsync()
    {
        _supervisor.StandardInput.Close();
        using var limit = new CancellationTokenSource(Patience);
        await _supervisor.WaitForExitAsync(limit.Token);
        _supervisor.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Describe(string folder, int port, string configuration)
    {
        var modules = string.Join('\n', Loaded.Select(module => $"LoadModule {module}_module {Modules}/mod_{module}.so"));
        return $"""
            {modules}
            {DescribeWorker()}
            ServerName 127.0.0.1
            ServerRoot "{folder}"
            DefaultRuntimeDir "{folder}"
            PidFile "{folder}/apache.pid"
            ErrorLog "{folder}/error.log"
            LogLevel warn
            Listen 127.0.0.1:{port}
            StartServers 1
            ServerLimit 1
            ThreadsPerChild 8
            MaxRequestWorkers 8
            DocumentRoot "{folder}/site"
            DirectoryIndex index.html
            {configuration}
            """;
    }

    /// <summary>The user that Apache's workers become; only root can become another one.</summary>
    private static string DescribeWorker() =>
        Environment.IsPrivilegedProcess && WebServerUser.Find() is var (user, group) ? $"User {user}\nGroup {group}" : "";

    private async Task WaitAsync(int port)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!_supervisor.HasExited && !limit.IsCancellationRequested)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port, limit.Token);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        var tail = await TailAsync();
        await DisposeAsync();
        throw new InvalidOperationException($"Apache did not start:\n{tail}");
    }
}
