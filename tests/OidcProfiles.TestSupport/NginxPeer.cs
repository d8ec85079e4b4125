using System.ComponentModel;
using System.Diagnostics;

namespace OidcProfiles.TestSupport;

/// <summary>A real nginx in the foreground, with all its files in a folder of its own.</summary>
public sealed class NginxPeer : IAsyncDisposable
{
    private static readonly string[] Places = ["/usr/sbin/nginx", "/usr/bin/nginx", "/usr/local/sbin/nginx", "/usr/local/bin/nginx"];

    private readonly Process _process;
    private readonly DirectoryInfo _folder;
    private Task<string> _reading = Task.FromResult(string.Empty);

    private NginxPeer(Process process, DirectoryInfo folder) => (_process, _folder) = (process, folder);

    /// <summary>Starts it.</summary>
    /// <param name="servers">The <c>server</c> blocks of its configuration.</param>
    public static async Task<NginxPeer> StartAsync(string servers)
    {
        var folder = Directory.CreateTempSubdirectory("oidcprofiles-nginx-");
        if (!OperatingSystem.IsWindows())
        {
            // Its workers are another user, and write large answers there.
            folder.UnixFileMode |= UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        }

        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "nginx.conf"), Configure(folder.FullName, servers));
        var peer = new NginxPeer(Run(folder.FullName), folder);
        try
        {
            await peer.WaitAsync();
            return peer;
        }
        catch
        {
            peer._process.Kill(entireProcessTree: true);
            peer._process.Dispose();
            folder.Delete(recursive: true);
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        using (var stopping = Run(_folder.FullName, "-s", "stop"))
        {
            await stopping.WaitForExitAsync();
        }

        using var limit = new CancellationTokenSource(NodePeer.Patience);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            throw;
        }

        await _reading;
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static string Configure(string folder, string servers) => $$"""
        {{(Environment.IsPrivilegedProcess && WebServerUser.Find() is var (user, group) ? $"user {user} {group};" : string.Empty)}}
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        error_log stderr notice;
        events { worker_connections 64; }
        http {
            access_log off;
            client_body_temp_path {{folder}}/body;
            proxy_temp_path {{folder}}/proxy;
            fastcgi_temp_path {{folder}}/fastcgi;
            uwsgi_temp_path {{folder}}/uwsgi;
            scgi_temp_path {{folder}}/scgi;
            {{servers}}
        }
        """;

    private static Process Run(string folder, params string[] more)
    {
        var start = new ProcessStartInfo(Array.Find(Places, File.Exists) ?? "nginx") { RedirectStandardError = true };
        foreach (var argument in (string[])["-p", folder, "-c", Path.Combine(folder, "nginx.conf"), "-e", "stderr", "-g", "daemon off;", .. more])
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new InvalidOperationException("The tests of the resolver need nginx; ./test installs it where it can.", exception);
        }
    }

    /// <summary>It listens before it starts its workers, and says when it does.</summary>
    private async Task WaitAsync()
    {
        var lines = new List<string>();
        using var limit = new CancellationTokenSource(NodePeer.Patience);
        while (await _process.StandardError.ReadLineAsync(limit.Token) is { } line)
        {
            lines.Add(line);
            if (line.Contains("start worker process ", StringComparison.Ordinal))
            {
                _reading = _process.StandardError.ReadToEndAsync(CancellationToken.None);
                return;
            }
        }

        throw new InvalidOperationException($"nginx did not start: {string.Join(Environment.NewLine, lines)}");
    }
}
