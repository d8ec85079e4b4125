using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;
using Xunit.Abstractions;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>A process that writes profiles is killed at random moments; what it leaves must be whole.</summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int Writes = 1000;
    private const int Users = 30;

    [Fact]
    public async Task Save_WhenTheProcessIsKilled_LeavesNoHalfOfAWrite()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var services = Writer.CreateServices(database.ConnectionString);
        await CreateUsersAsync(services);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var replay = new Replay(services);
        var lines = new Dictionary<string, int> { [Writer.Attempt] = 0 };
        var kills = 0;
        while (lines[Writer.Attempt] < Writes)
        {
            kills += await WriteAsync(database.ConnectionString, random, lines) ? 1 : 0;
            await WaitUntilGoneAsync(database.ConnectionString);
            await replay.CheckAsync();
        }

        var results = string.Join(", ", lines.Select(line => $"{line.Value} {line.Key}"));
        output.WriteLine(
            $"Seed {seed}: {results}; {kills} kills; checked {replay.Entries} entries of history, {replay.Profiles} profiles and "
            + $"{replay.IndexRows} index rows.");
        Assert.True(kills > 2, "It was hardly ever killed.");
        Assert.True(lines.GetValueOrDefault(Writer.Success) > Writes / 4, $"It hardly ever wrote: {results}");
        Assert.True(replay.Entries > Writes, "There was hardly any history.");
    }

    /// <returns>Whether it was killed before its end.</returns>
    private static async Task<bool> WriteAsync(string connectionString, Random random, Dictionary<string, int> lines)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString) { ApplicationName = Writer.ApplicationName }.ConnectionString;
        var count = Writes - lines[Writer.Attempt];
        using var writer = Process.Start(new ProcessStartInfo(
            "dotnet", [typeof(Writer).Assembly.Location, "--write", connection, Text(random.Next()), Text(count)])
        {
            RedirectStandardOutput = true,

            // It lives too briefly to repay it.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        })!;
        var end = lines[Writer.Attempt] + random.Next(120, 320);
        var isKilled = false;
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            lines[line] = lines.GetValueOrDefault(line) + 1;
            if (!isKilled && lines[Writer.Attempt] >= end)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(random.NextDouble() * 20));
                writer.Kill();
                isKilled = true;
            }
        }

        await writer.WaitForExitAsync();
        Assert.True(isKilled || writer.ExitCode == 0, "The writer failed by itself.");
        return writer.ExitCode != 0;
    }

    /// <summary>PostgreSQL ends what a killed client has sent.</summary>
    private static async Task WaitUntilGoneAsync(string connectionString)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND application_name = '{Writer.ApplicationName}'",
            connection);
        while ((long)(await command.ExecuteScalarAsync())! > 0)
        {
            await Task.Delay(20);
        }
    }

    private static async Task CreateUsersAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ApplicationDbContext>();
        await context.Database.EnsureCreatedAsync();
        context.AddRange(Enumerable.Range(0, Users).Select(number => new ApplicationUser { UserName = $"user{number}" }));
        await context.SaveChangesAsync();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
