using Microsoft.EntityFrameworkCore;
using OidcProfiles.Host.Server;

namespace OidcProfiles.Host.Database;

/// <summary>The database that the host runs on: the configured one, or one of its own in the data folder.</summary>
internal sealed class HostDatabase : IAsyncDisposable
{
    private readonly PrivatePostgres? _cluster;

    private HostDatabase(DatabaseProvider provider, string connectionString, PrivatePostgres? cluster = null)
    {
        Provider = provider;
        ConnectionString = connectionString;
        _cluster = cluster;
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    /// <param name="settings">What the host is told.</param>
    /// <param name="logger">Told what happens.</param>
    /// <param name="mayAttach">Whether the cluster of a host that runs may be used beside it.</param>
    /// <param name="cancellationToken">Cancels the start.</param>
    public static async Task<HostDatabase> StartAsync(
        HostSettings settings, ILogger logger, bool mayAttach, CancellationToken cancellationToken)
    {
        if (settings.ConnectionString is { } given)
        {
            return new(settings.Provider, given);
        }

        switch (settings.Provider)
        {
            case DatabaseProvider.Sqlite:
                var file = Path.Combine(DataFolder.CreateSecret(settings.DataFolder, "sqlite").FullName, "oidcprofiles.db");
                return new(settings.Provider, $"Data Source={file};Foreign Keys=True");
            case DatabaseProvider.PostgreSql:
                var cluster = mayAttach
                    ? await PrivatePostgres.StartOrAttachAsync(settings.DataFolder, logger, cancellationToken)
                    : await PrivatePostgres.StartAsync(settings.DataFolder, logger, cancellationToken);
                return new(settings.Provider, cluster.ConnectionString, cluster);
            default:
                throw new HostSettingException(
                    $"Database:Provider is {settings.Provider}, which needs ConnectionStrings:Default (environment: ConnectionStrings__Default).");
        }
    }

    public void Use(DbContextOptionsBuilder options) => DatabaseProviders.Use(options, Provider, ConnectionString);

    public ValueTask DisposeAsync() => _cluster?.DisposeAsync() ?? ValueTask.CompletedTask;
}
