using Microsoft.EntityFrameworkCore;

namespace OidcProfiles.Host.Database;

/// <summary>Registers the database providers. The one file that differs between the package sets.</summary>
internal static class DatabaseProviders
{
    /// <summary>The provider used when nothing is configured.</summary>
    public static DatabaseProvider Default =>
#if SQLITE_PROVIDER
        DatabaseProvider.Sqlite;
#else
        DatabaseProvider.PostgreSql;
#endif

    public static void Use(DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString)
    {
        switch (provider)
        {
            case DatabaseProvider.PostgreSql:
                options.UseNpgsql(connectionString);
                break;
#if SQLITE_PROVIDER
            case DatabaseProvider.Sqlite:
                options.UseSqlite(connectionString);
                break;
#endif
#if SQLSERVER_PROVIDER
            case DatabaseProvider.SqlServer:
                options.UseSqlServer(connectionString);
                break;
#endif
            default:
                throw new HostSettingException(
                    $"Database:Provider '{provider}' is not part of this build (package set '{PackageSet.Name}'). Use PostgreSql, or build with the upstream packages.");
        }
    }
}
