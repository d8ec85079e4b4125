namespace OidcProfiles.Host.Database;

/// <summary>The databases that the host knows.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, in a file of the data folder (upstream set).</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>SQL Server (upstream set).</summary>
    SqlServer,
}
