namespace OidcProfiles.TestSupport;

/// <summary>The PostgreSQL cluster of a test run.</summary>
public static class TestPostgres
{
    /// <summary>Names the environment variable with a connection string of a role that may create databases.</summary>
    public const string Variable = "OIDCPROFILES_TEST_POSTGRES";

    /// <summary>How to connect to its administrative database.</summary>
    public static Task<string> ConnectionStringAsync() =>
        Task.FromResult(Environment.GetEnvironmentVariable(Variable)
            ?? throw new InvalidOperationException($"Set {Variable} to a PostgreSQL connection string, or run ./test."));
}
