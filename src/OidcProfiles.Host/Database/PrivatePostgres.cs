using System.Diagnostics;
using Npgsql;

namespace OidcProfiles.Host.Database;

/// <summary>
/// A PostgreSQL cluster of the host's own, in its data folder, reached through a Unix socket that only its user may open.
/// It runs as long as this object and this process live; keep a reference.
/// </summary>
public sealed class PrivatePostgres : IAsyncDisposable
{
    private static readonly TimeSpan AttachPatience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan AttachPause = TimeSpan.FromMilliseconds(100);

    private readonly ClusterHome _home;
    private readonly FileStream? _lock;
    private readonly PostgresServer? _server;
    private readonly ILogger _logger;
    private bool _disposed;

    /// <param name="home">The cluster.</param>
    /// <param name="lock">The lock on it; null if another process holds it and runs the server.</param>
    /// <param name="server">The server; null if it is another process's.</param>
    /// <param name="sockets">The folder of its sockets.</param>
    /// <param name="logger">Told what happens.</param>
    private PrivatePostgres(ClusterHome home, FileStream? @lock, PostgresServer? server, string sockets, ILogger logger)
    {
        (_home, _lock, _server, _logger) = (home, @lock, server, logger);
        ConnectionString = PostgresCluster.ConnectionString(sockets);
    }

    /// <summary>How to connect to its database "oidcprofiles", as a role that may do everything.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the cluster of a data folder, and makes it the first time.</summary>
    /// <param name="dataFolder">The host's data folder.</param>
    /// <param name="logger">Told what happens.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    /// <exception cref="PostgresNotFoundException">PostgreSQL is not installed.</exception>
    /// <exception cref="PrivatePostgresException">Another host uses the folder, or the server does not start.</exception>
    public static Task<PrivatePostgres> StartAsync(string dataFolder, ILogger logger, CancellationToken cancellationToken = default) =>
        StartAsync(dataFolder, PostgresPrograms.SearchFolders(), logger, cancellationToken);

    /// <summary>Starts the cluster of a data folder with programs from the first of some folders that holds them.</summary>
    /// <inheritdoc cref="StartAsync(string, ILogger, CancellationToken)"/>
    public static async Task<PrivatePostgres> StartAsync(
        string dataFolder, IEnumerable<string> programFolders, ILogger logger, CancellationToken cancellationToken = default)
    {
        RefuseWindows();
        dataFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        var home = await ClusterPlace.FindAsync(dataFolder, cancellationToken)
            ?? await ClusterPlace.CreateAsync(dataFolder, cancellationToken);
        return await StartAsync(home, programFolders, isTemporary: false, logger, cancellationToken);
    }

    /// <summary>
    /// Uses the cluster of a data folder beside the host that runs it, or starts it if none does. Disposing of this object stops only
    /// what it started.
    /// </summary>
    /// <inheritdoc cref="StartAsync(string, ILogger, CancellationToken)"/>
    public static async Task<PrivatePostgres> StartOrAttachAsync(string dataFolder, ILogger logger, CancellationToken cancellationToken = default)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                return await StartAsync(dataFolder, logger, cancellationToken);
            }
            catch (PrivatePostgresInUseException) when (waited.Elapsed < AttachPatience)
            {
                // The host may be starting, or stopping: then its server is not there yet, or the lock is free the next time.
                if (await ClusterPlace.FindAsync(Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder)), cancellationToken) is { } home
                    && await RunningCluster.FindAsync(home, cancellationToken) is { } sockets)
                {
                    logger.Attached(home.Folder);
                    return new PrivatePostgres(home, @lock: null, server: null, sockets, logger);
                }

                await Task.Delay(AttachPause, cancellationToken);
            }
        }
    }

    /// <summary>Starts an empty cluster for tests: fast, not durable, and deleted when it stops, however this process ends.</summary>
    /// <inheritdoc cref="StartAsync(string, ILogger, CancellationToken)"/>
    public static async Task<PrivatePostgres> StartTemporaryAsync(ILogger logger, CancellationToken cancellationToken = default)
    {
        RefuseWindows();
        var account = await ServerAccount.ForNewClusterAsync(cancellationToken);
        var made = await account.RunAsync(["mktemp", "-d", "/tmp/oidcprofiles-XXXXXXXX"], cancellationToken);
        var folder = made.Succeeded
            ? made.Output.Trim()
            : throw new PrivatePostgresException($"A temporary folder cannot be made: {made.Output.Trim()}");
        try
        {
            var home = new ClusterHome(folder, account);
            return await StartAsync(home, PostgresPrograms.SearchFolders(), isTemporary: true, logger, cancellationToken);
        }
        catch (PrivatePostgresException) when (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }
    }

    /// <summary>Deletes the cluster of a data folder, wherever it lies; its server is stopped first if a killed host left it.</summary>
    /// <exception cref="PrivatePostgresException">A host uses it.</exception>
    public static async Task RemoveAsync(string dataFolder, ILogger logger, CancellationToken cancellationToken = default)
    {
        RefuseWindows();
        dataFolder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataFolder));
        if (await ClusterPlace.FindAsync(dataFolder, cancellationToken) is { } home)
        {
            await using var held = home.TakeLock();
            await LeftoverServer.StopAsync(home, logger, cancellationToken);
            ClusterPlace.Delete(home, dataFolder);
        }
    }

    /// <summary>Stops the server, if this object started it, and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        await using (var pooled = new NpgsqlConnection(ConnectionString))
        {
            NpgsqlConnection.ClearPool(pooled);
        }

        if (_server is not null && !await _server.StopAsync())
        {
            _logger.StillStopping(_home.Folder);
        }

        _server?.Dispose();
        if (_lock is not null)
        {
            await _lock.DisposeAsync();
        }
    }

    private static async Task<PrivatePostgres> StartAsync(
        ClusterHome home, IEnumerable<string> programFolders, bool isTemporary, ILogger logger, CancellationToken cancellationToken)
    {
#pragma warning disable CA2000 // The object that is returned disposes of the lock.
        var held = home.TakeLock();
#pragma warning restore CA2000
        try
        {
            var programs = await PostgresPrograms.FindAsync(programFolders, home, cancellationToken);
            await LeftoverServer.StopAsync(home, logger, cancellationToken);
            if (await home.VersionAsync(cancellationToken) is null)
            {
                logger.MakingCluster(home.Folder);
                await PostgresCluster.MakeAsync(programs, home, cancellationToken);
            }

            var (server, sockets) = await ServeAsync(programs, home, isTemporary, cancellationToken);
            logger.Serving(home.Folder, sockets);
            return new PrivatePostgres(home, held, server, sockets, logger);
        }
        catch
        {
            await held.DisposeAsync();
            throw;
        }
    }

    private static async Task<(PostgresServer Server, string Sockets)> ServeAsync(
        PostgresPrograms programs, ClusterHome home, bool isTemporary, CancellationToken cancellationToken)
    {
        const int Attempts = 5;
        for (var attempt = 1; ; attempt++)
        {
            var sockets = await SocketFolder.CreateAsync(home, cancellationToken);
            var command = PostgresCluster.ServerCommand(programs, home, sockets, durable: !isTemporary);
            var rubbish = isTemporary ? home.Folder : sockets == home.Sockets ? null : sockets;
            var server = await PostgresServer.StartAsync(command, home, rubbish, cancellationToken);
            try
            {
                if (await PostgresCluster.WaitAsync(server, home, sockets, cancellationToken))
                {
                    await PostgresCluster.EnsureDatabaseAsync(sockets, cancellationToken);
                    return (server, sockets);
                }
            }
            catch
            {
                await server.StopAsync();
                server.Dispose();
                throw;
            }

            server.Dispose();
            var log = await home.LogTailAsync(cancellationToken);
            if (attempt == Attempts || !log.Contains("still in use", StringComparison.Ordinal))
            {
                throw new PrivatePostgresException($"PostgreSQL did not start in {home.Folder}. Its log:\n{log}");
            }

            // The first process of an earlier server was killed, and its others are about to notice.
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
        }
    }

    private static void RefuseWindows()
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PrivatePostgresException(
                "The host runs a PostgreSQL of its own on Linux and macOS only. Set ConnectionStrings__Default to a connection string.");
        }
    }
}
