namespace OidcProfiles.Host.Database;

/// <summary>Log messages of the private cluster: events 5080 to 5089.</summary>
internal static partial class PostgresLog
{
    [LoggerMessage(5080, LogLevel.Information, "Making a PostgreSQL cluster in {Folder}.")]
    public static partial void MakingCluster(this ILogger logger, string folder);

    [LoggerMessage(5081, LogLevel.Information, "PostgreSQL serves {Folder}: psql -h {Sockets} -U oidcprofiles")]
    public static partial void Serving(this ILogger logger, string folder, string sockets);

    [LoggerMessage(5082, LogLevel.Warning, "Stopping the PostgreSQL server (process {Id}) that an earlier host left on {Folder}.")]
    public static partial void StoppingLeftover(this ILogger logger, int id, string folder);

    [LoggerMessage(5083, LogLevel.Warning, "PostgreSQL has not stopped in time; it goes on stopping in {Folder}.")]
    public static partial void StillStopping(this ILogger logger, string folder);

    [LoggerMessage(5084, LogLevel.Information, "Using the PostgreSQL server that another process runs for {Folder}.")]
    public static partial void Attached(this ILogger logger, string folder);
}
