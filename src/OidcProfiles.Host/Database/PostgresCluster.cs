using Npgsql;

namespace OidcProfiles.Host.Database;

/// <summary>The steps of a start: make the cluster, start the server, wait for it, make the database.</summary>
internal static class PostgresCluster
{
    private const string Name = "oidcprofiles";
    private const string Administration = "postgres";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    // Names beside a sort order that does not depend on the system's libraries; the second for systems that lack the first.
    private static readonly string[] Locales = ["C.UTF-8", "C"];

    /// <summary>How to connect to the database in a folder of sockets.</summary>
    public static string ConnectionString(string sockets, string database = Name) => new NpgsqlConnectionStringBuilder
    {
        Host = sockets,
        Username = Name,
        Database = database,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Makes the database files. They come into place at once, so that a start cut short leaves no half cluster.</summary>
    public static async Task MakeAsync(PostgresPrograms programs, ClusterHome home, CancellationToken cancellationToken)
    {
        var draft = home.Data + ".new";
        var said = "";
        foreach (var locale in Locales)
        {
            await home.Account.RunAsync(["rm", "-rf", "--", draft], cancellationToken);
            var made = await home.Account.RunAsync(
                [
                    programs.InitDb, "-D", draft, $"--username={Name}", "--auth-local=trust", "--auth-host=reject",
                    "--encoding=UTF8", $"--locale={locale}",
                ],
                cancellationToken);
            if (made.Succeeded)
            {
                Directory.Move(draft, home.Data);
                return;
            }

            said = made.Output.Trim();
        }

        throw new PrivatePostgresException($"PostgreSQL could not make a cluster in {home.Folder}: {said}");
    }

    /// <summary>The server's command line.</summary>
    public static IReadOnlyList<string> ServerCommand(PostgresPrograms programs, ClusterHome home, string sockets, bool durable)
    {
        var settings = new Dictionary<string, string>
        {
            ["listen_addresses"] = "",
            ["unix_socket_directories"] = sockets,
            ["unix_socket_permissions"] = "0700",
            ["shared_buffers"] = "32MB",
            ["max_connections"] = "200",
            ["timezone"] = "UTC",
            ["log_timezone"] = "UTC",
            ["log_checkpoints"] = "off",
            // The log names what failed, never a value from a statement or a row.
            ["log_error_verbosity"] = "terse",
            ["log_min_error_statement"] = "panic",
        };
        if (!durable)
        {
            settings["fsync"] = "off";
            settings["synchronous_commit"] = "off";
            settings["full_page_writes"] = "off";
        }

        var options = settings.SelectMany(setting => new[] { "-c", $"{setting.Key}={setting.Value}" });
        return [programs.Postgres, "-D", home.Data, "-p", "5432", .. options];
    }

    /// <summary>Waits until the server takes connections.</summary>
    /// <returns>False if it ended instead.</returns>
    public static async Task<bool> WaitAsync(PostgresServer server, ClusterHome home, string sockets, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!server.HasExited)
        {
            try
            {
                await using var connection = await OpenAsync(sockets, patience.Token);
                return true;
            }
            catch (NpgsqlException) when (!patience.IsCancellationRequested)
            {
                await Task.Delay(Pause, cancellationToken);
            }
            catch (Exception exception) when (exception is NpgsqlException or OperationCanceledException)
            {
                cancellationToken.ThrowIfCancellationRequested();
                throw new PrivatePostgresException(
                    $"PostgreSQL did not answer within {Patience.TotalSeconds} seconds. Its log:\n{await home.LogTailAsync(cancellationToken)}",
                    exception);
            }
        }

        return false;
    }

    /// <summary>Makes the database, unless it exists.</summary>
    public static async Task EnsureDatabaseAsync(string sockets, CancellationToken cancellationToken)
    {
        await using var connection = await OpenAsync(sockets, cancellationToken);
        await using var search = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{Name}'", connection);
        if (await search.ExecuteScalarAsync(cancellationToken) is null)
        {
            await using var creation = new NpgsqlCommand($"CREATE DATABASE {Name}", connection);
            await creation.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<NpgsqlConnection> OpenAsync(string sockets, CancellationToken cancellationToken)
    {
        var builder = new NpgsqlConnectionStringBuilder(ConnectionString(sockets, Administration)) { Pooling = false };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
