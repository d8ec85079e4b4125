using Microsoft.Extensions.Logging.Abstractions;
using OidcProfiles.Host.Database;

namespace OidcProfiles.TestSupport;

/// <summary>
/// The PostgreSQL cluster of a test run: the one that <see cref="Variable"/> names, else a temporary one of this process.
/// Nothing stops the latter: it stops, and its folder goes, when the process ends, however it ends.
/// </summary>
public static class TestPostgres
{
    /// <summary>Names the environment variable with a connection string of a role that may create databases.</summary>
    public const string Variable = "OIDCPROFILES_TEST_POSTGRES";

    private static readonly Lazy<Task<PrivatePostgres>> Own = new(() => PrivatePostgres.StartTemporaryAsync(NullLogger.Instance));

    /// <summary>How to connect to its administrative database.</summary>
    public static async Task<string> ConnectionStringAsync() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given ? given : (await Own.Value).ConnectionString;
}
