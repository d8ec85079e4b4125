using System.Diagnostics;
using System.Runtime.Versioning;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using OidcProfiles.Host.Database;

namespace OidcProfiles.Tests.Host;

/// <summary>Real clusters in temporary folders.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class PrivatePostgresTests
{
    [Fact]
    public async Task StartAsync_WhenFolderIsNew_ServesOnASocketOnly()
    {
        await using var folder = new PostgresFolder();
        await using var postgres = await folder.StartAsync();

        Assert.Equal("oidcprofiles", await PostgresFolder.AskAsync(postgres, "SELECT current_database()"));
        Assert.Equal("UTF8", await PostgresFolder.AskAsync(postgres, "SHOW server_encoding"));
        Assert.Equal("", await PostgresFolder.AskAsync(postgres, "SHOW listen_addresses"));
        Assert.Equal("on", await PostgresFolder.AskAsync(postgres, "SHOW fsync"));
        var sockets = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(sockets));
    }

    [Fact]
    public async Task StartAsync_WhenStartedAgain_KeepsTheData()
    {
        await using var folder = new PostgresFolder();
        await using (var first = await folder.StartAsync())
        {
            await PostgresFolder.AskAsync(first, "CREATE TABLE kept AS SELECT 42 AS value");
        }

        Assert.Equal(0, await folder.ServerIdAsync());
        await using var second = await folder.StartAsync();
        Assert.Equal(42, await PostgresFolder.AskAsync(second, "SELECT value FROM kept"));
    }

    [Fact]
    public async Task StartAsync_WhenPathIsTooLongForASocket_UsesATemporaryFolder()
    {
        await using var folder = new PostgresFolder(name: new string('n', 120));
        await using var postgres = await folder.StartAsync();

        Assert.Equal(1, await PostgresFolder.AskAsync(postgres, "SELECT 1"));
        var sockets = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;
        await postgres.DisposeAsync();
        Assert.False(Directory.Exists(sockets));
    }

    [Fact]
    public async Task StartAsync_WhenAnotherHostUsesTheFolder_SaysSo()
    {
        await using var folder = new PostgresFolder();
        await using var first = await folder.StartAsync();

        var exception = await Assert.ThrowsAsync<PrivatePostgresInUseException>(folder.StartAsync);
        Assert.Contains("in use by another host", exception.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<PrivatePostgresInUseException>(() => PrivatePostgres.RemoveAsync(folder.Path, NullLogger.Instance));
        Assert.Equal(1, await PostgresFolder.AskAsync(first, "SELECT 1"));
    }

    [Fact]
    public async Task Server_WhenHostIsKilled_StopsByItself()
    {
        await using var folder = new PostgresFolder();
        using var host = await folder.StartHostAsync();
        Assert.NotEqual(0, await folder.ServerIdAsync());

        host.Kill();

        var waited = Stopwatch.StartNew();
        while (await folder.ServerIdAsync() != 0)
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(10), "The server goes on without its host.");
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task StartAsync_WhenHostWasJustKilled_WaitsForItsServerAndKeepsTheData()
    {
        await using var folder = new PostgresFolder();
        await using (var first = await folder.StartAsync())
        {
            await PostgresFolder.AskAsync(first, "CREATE TABLE kept AS SELECT 42 AS value");
        }

        using var host = await folder.StartHostAsync();
        host.Kill();
        await host.WaitForExitAsync();

        await using var second = await folder.StartAsync();
        Assert.Equal(42, await PostgresFolder.AskAsync(second, "SELECT value FROM kept"));
    }

    [Fact]
    public async Task StartAsync_WhenServerAndHostWereKilled_RecoversTheData()
    {
        await using var folder = new PostgresFolder();
        using var host = await folder.StartHostAsync();
        using (var server = Process.GetProcessById(await folder.ServerIdAsync()))
        {
            server.Kill();
            host.Kill();
        }

        await host.WaitForExitAsync();
        await using var postgres = await folder.StartAsync();
        Assert.Equal(1, await PostgresFolder.AskAsync(postgres, "SELECT 1"));
    }

    [Fact]
    public async Task StartAsync_WhenAnotherProcessHasTheNumberOfACrashedServer_LeavesThatProcessAlone()
    {
        await using var folder = new PostgresFolder();
        await (await folder.StartAsync()).DisposeAsync();
        using var other = Process.Start("sleep", ["60"]);
        var file = Path.Combine(folder.Path, "postgres", "data", "postmaster.pid");
        await File.WriteAllTextAsync(file, $"{other.Id}\n{Path.GetDirectoryName(file)}\n0\n5432\n\n\n");

        await using var postgres = await folder.StartAsync();

        Assert.Equal(1, await PostgresFolder.AskAsync(postgres, "SELECT 1"));
        Assert.False(other.HasExited);
        other.Kill();
    }

    [Fact]
    public async Task StartAsync_WhenRootRunsItWhereNoOtherUserMayEnter_KeepsTheClusterElsewhere()
    {
        // Only root hands over to another user, so only root meets this.
        if (!Environment.IsPrivilegedProcess)
        {
            return;
        }

        await using var folder = new PostgresFolder(isOpen: false);
        await using (var first = await folder.StartAsync())
        {
            await PostgresFolder.AskAsync(first, "CREATE TABLE kept AS SELECT 42 AS value");
        }

        var elsewhere = (await File.ReadAllTextAsync(folder.Note)).Trim();
        Assert.True(File.Exists(Path.Combine(elsewhere, "data", "PG_VERSION")));
        await using (var second = await folder.StartAsync())
        {
            Assert.Equal(42, await PostgresFolder.AskAsync(second, "SELECT value FROM kept"));
        }

        await PrivatePostgres.RemoveAsync(folder.Path, NullLogger.Instance);
        Assert.False(Directory.Exists(elsewhere));
        Assert.False(File.Exists(folder.Note));
    }

    [Fact]
    public async Task StartAsync_WhenPostgresIsMissing_SaysWhatToDo()
    {
        await using var folder = new PostgresFolder();
        var exception = await Assert.ThrowsAsync<PostgresNotFoundException>(
            () => PrivatePostgres.StartAsync(folder.Path, ["/nonexistent"], NullLogger.Instance));
        Assert.Contains("apt-get install postgresql", exception.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Default", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_WhenAnotherVersionMadeTheCluster_NamesBoth()
    {
        await using var folder = new PostgresFolder();
        await Assert.ThrowsAsync<PostgresNotFoundException>(() => PrivatePostgres.StartAsync(folder.Path, [], NullLogger.Instance));
        var data = Directory.CreateDirectory(Path.Combine(folder.Path, "postgres", "data"));
        await File.WriteAllTextAsync(Path.Combine(data.FullName, "PG_VERSION"), "8\n");

        var exception = await Assert.ThrowsAsync<PostgresNotFoundException>(folder.StartAsync);
        Assert.Contains("Version 8 made the database", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RemoveAsync_WhenThereIsACluster_DeletesIt()
    {
        await using var folder = new PostgresFolder();
        await (await folder.StartAsync()).DisposeAsync();

        await PrivatePostgres.RemoveAsync(folder.Path, NullLogger.Instance);

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
        await using var anew = await folder.StartAsync();
        Assert.Equal(1, await PostgresFolder.AskAsync(anew, "SELECT 1"));
    }

    [Fact]
    public async Task StartTemporaryAsync_WhenDisposed_LeavesNothing()
    {
        var postgres = await PrivatePostgres.StartTemporaryAsync(NullLogger.Instance);
        var sockets = new NpgsqlConnectionStringBuilder(postgres.ConnectionString).Host!;
        Assert.Equal(1, await PostgresFolder.AskAsync(postgres, "SELECT 1"));

        await postgres.DisposeAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(sockets)));
    }
}
