using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OidcProfiles.Host.Database;
using OidcProfiles.TestSupport;

namespace OidcProfiles.Tests.Host;

/// <summary>A data folder of a test's own, removed at the end with the cluster that belongs to it.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class PostgresFolder : IAsyncDisposable
{
    private const UnixFileMode Private = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private readonly string _root = Directory.CreateTempSubdirectory("oidcprofiles-test-").FullName;

    /// <param name="isOpen">Whether other users may enter it, as the server's user must when root runs the tests.</param>
    /// <param name="name">The folder's name.</param>
    public PostgresFolder(bool isOpen = true, string name = "data")
    {
        File.SetUnixFileMode(_root, isOpen ? Private | UnixFileMode.OtherExecute | UnixFileMode.OtherRead : Private);
        Path = System.IO.Path.Combine(_root, name);
    }

    public string Path { get; }

    public string Note => System.IO.Path.Combine(Path, "postgres.location");

    public Task<PrivatePostgres> StartAsync() => PrivatePostgres.StartAsync(Path, NullLogger.Instance);

    /// <summary>Starts the cluster in a process of its own, which stands for the host.</summary>
    public async Task<Process> StartHostAsync()
    {
        var host = Process.Start(new ProcessStartInfo("dotnet", [typeof(PostgresProgram).Assembly.Location, Path])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.StartsWith("Ready:", await host.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        return host;
    }

    /// <summary>The process that the cluster's own file names as its server; 0 when there is none.</summary>
    public async Task<int> ServerIdAsync()
    {
        var file = System.IO.Path.Combine(Path, "postgres", "data", "postmaster.pid");
        return File.Exists(file) ? int.Parse((await File.ReadAllLinesAsync(file))[0], CultureInfo.InvariantCulture) : 0;
    }

    public async ValueTask DisposeAsync()
    {
        await PrivatePostgres.RemoveAsync(Path, NullLogger.Instance);
        Directory.Delete(_root, recursive: true);
    }

    public static async Task<object?> AskAsync(PrivatePostgres postgres, string statement)
    {
        await using var connection = new NpgsqlConnection(postgres.ConnectionString);
        await connection.OpenAsync();
#pragma warning disable CA2100 // Statements of these tests.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}
