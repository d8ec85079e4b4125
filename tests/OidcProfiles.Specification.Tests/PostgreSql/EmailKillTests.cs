using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;
using Xunit.Abstractions;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>Processes that register users and send mails are killed at random moments; no mail may be lost by it.</summary>
public sealed class EmailKillTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Kills = 10;
    private const int Fewest = 10;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("oidcprofiles-mailer-");
    private TestDatabase? _database;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        await _database!.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Send_WhenTheProcessIsKilled_LosesNoMailAndCountsCopies()
    {
        using var transport = new RecordingTransport(Path.Combine(_folder.FullName, "last.sent"));
        await using var last = Mailer.CreateServices(
            _database!.ConnectionString, _folder.CreateSubdirectory("keys"), transport, Mailer.Configure);
        await using (var scope = last.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.EnsureCreatedAsync();
        }

        // The keys are there before two processes could make some each.
        Assert.True((await Mailer.RegisterAsync(last, "first")).Succeeded);
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        var moments = Enumerable.Range(0, Kills).Select(_ => (random.Next(Fewest, 3 * Fewest), TimeSpan.FromMilliseconds(random.Next(100)))).ToList();
        await Task.WhenAll(RunAsync(moments.Take(Kills / 2)), RunAsync(moments.Skip(Kills / 2)));
        foreach (var sender in Mailer.Senders(last))
        {
            await sender.StartAsync(CancellationToken.None);
        }

        var rows = await FinishAsync(last);
        await Task.WhenAll(Mailer.Senders(last).Select(sender => sender.StopAsync(CancellationToken.None)));
        Check(rows, seed);
    }

    /// <summary>Kills one process after the other: each after so many users, and a moment.</summary>
    private async Task RunAsync(IEnumerable<(int Users, TimeSpan Moment)> ends)
    {
        foreach (var (users, moment) in ends)
        {
            using var mailer = Process.Start(new ProcessStartInfo(
                "dotnet", [typeof(Mailer).Assembly.Location, "--mail", _database!.ConnectionString, _folder.FullName])
            {
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_TieredPGO"] = "0" },
            })!;
            for (var user = 0; user < users; user++)
            {
                Assert.Equal(Mailer.Registered, await mailer.StandardOutput.ReadLineAsync());
            }

            await Task.Delay(moment);
            mailer.Kill();
            await mailer.WaitForExitAsync();
        }
    }

    private static async Task<List<EmailEntity>> FinishAsync(ServiceProvider services)
    {
        var waited = Stopwatch.StartNew();
        while (true)
        {
            await using var scope = services.CreateAsyncScope();
            var context = scope.ServiceProvider.GetRequiredService<ApplicationDbContext>();
            var rows = await context.Set<EmailEntity>().AsNoTracking().ToListAsync();
            if (rows.TrueForAll(row => row.State != EmailState.Pending))
            {
                Assert.Equal(await context.Users.Select(user => user.Id).Order().ToListAsync(), rows.Select(row => row.UserId).Order());
                return rows;
            }

            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "Mails stay in the outbox.");
            await Task.Delay(100);
        }
    }

    private void Check(List<EmailEntity> rows, int seed)
    {
        var copies = _folder.EnumerateFiles("*.sent").SelectMany(file => File.ReadLines(file.FullName))
            .GroupBy(id => id).ToDictionary(same => same.Key, same => same.Count());
        Assert.All(rows, row =>
        {
            Assert.Equal((EmailState.Sent, null), (row.State, row.Payload));
            Assert.InRange(copies[$"<{row.Id:N}@localhost>"], 1, 1 + row.LostLeases);
        });
        output.WriteLine(
            $"Seed {seed}: {Kills} kills, {rows.Count} mails, {copies.Values.Sum() - rows.Count} copies, "
            + $"{rows.Sum(row => row.LostLeases)} lost leases.");
        Assert.Equal(rows.Count, copies.Count);
        Assert.InRange(rows.Count, Kills * Fewest, int.MaxValue);
        Assert.True(rows.Sum(row => row.LostLeases) > 0, "No process was killed while it had mails.");
    }
}
