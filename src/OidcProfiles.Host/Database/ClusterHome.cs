namespace OidcProfiles.Host.Database;

/// <summary>The folder of a cluster, with mode 0700: database files, sockets, log and lock.</summary>
/// <param name="Folder">Its full path.</param>
/// <param name="Account">Whom it belongs to.</param>
internal sealed record ClusterHome(string Folder, ServerAccount Account)
{
    /// <summary>The database files.</summary>
    public string Data => Path.Combine(Folder, "data");

    /// <summary>The output of the server since its last start.</summary>
    public string Log => Path.Combine(Folder, "server.log");

    /// <summary>The Unix sockets, where the path is short enough.</summary>
    public string Sockets => Path.Combine(Folder, "sockets");

    /// <summary>The file that the process which uses the cluster holds locked.</summary>
    public string Lock => Path.Combine(Folder, "lock");

    /// <summary>The major version that made the database files; null before there are any.</summary>
    public async Task<string?> VersionAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Data, "PG_VERSION");
        return File.Exists(file) ? (await File.ReadAllTextAsync(file, cancellationToken)).Trim() : null;
    }

    /// <summary>The last lines of the server's log.</summary>
    public async Task<string> LogTailAsync(CancellationToken cancellationToken) =>
        File.Exists(Log) ? string.Join('\n', (await File.ReadAllLinesAsync(Log, cancellationToken)).TakeLast(12)) : "(no log)";

    /// <summary>Takes the lock, until it is disposed of or this process ends, however it ends.</summary>
    /// <exception cref="PrivatePostgresInUseException">Another process holds it.</exception>
    /// <exception cref="PrivatePostgresException">It belongs to another user.</exception>
    public FileStream TakeLock()
    {
        try
        {
            return new FileStream(Lock, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException exception)
        {
            throw new PrivatePostgresException(
                $"The database in {Folder} belongs to another user. Run as that user, or choose another data folder with --data.",
                exception);
        }
        catch (IOException exception)
        {
            throw new PrivatePostgresInUseException(
                $"The database in {Folder} is in use by another host. Stop that one, or choose another data folder with --data.",
                exception);
        }
    }
}
