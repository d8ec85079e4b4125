using Npgsql;

namespace OidcProfiles.Host.Database;

/// <summary>The server of a cluster that another process runs, found by the file that PostgreSQL keeps about itself.</summary>
internal static class RunningCluster
{
    /// <summary>The folder of its sockets.</summary>
    /// <returns>Null if it takes no connections to its database yet, or no longer.</returns>
    public static async Task<string?> FindAsync(ClusterHome home, CancellationToken cancellationToken)
    {
        // Process, data folder, start time, port, socket folder, address, shared memory, state.
        if (await ReadAsync(home, cancellationToken) is not [_, _, _, _, var sockets, _, _, var state, ..]
            || state.Trim() != "ready" || !Path.IsPathRooted(sockets))
        {
            return null;
        }

        try
        {
            await using var connection = new NpgsqlConnection(
                new NpgsqlConnectionStringBuilder(PostgresCluster.ConnectionString(sockets)) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return sockets;
        }
        catch (NpgsqlException)
        {
            return null;
        }
    }

    private static async Task<string[]> ReadAsync(ClusterHome home, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllLinesAsync(Path.Combine(home.Data, "postmaster.pid"), cancellationToken);
        }
        catch (IOException)
        {
            return [];
        }
    }
}
