using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;
using Xunit.Abstractions;

namespace OidcProfiles.Specification.Tests.PostgreSql;

/// <summary>Several instances send the mails of one database, in real time.</summary>
public sealed class EmailSenderTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly DirectoryInfo _keys = Directory.CreateTempSubdirectory("oidcprofiles-keys-");
    private readonly List<ServiceProvider> _instances = [];
    private TestDatabase? _database;

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public async Task DisposeAsync()
    {
        foreach (var instance in _instances)
        {
            await Task.WhenAll(Mailer.Senders(instance).Select(sender => sender.StopAsync(CancellationToken.None)));
            await instance.DisposeAsync();
        }

        await _database!.DisposeAsync();
        _keys.Delete(recursive: true);
    }

    [Fact]
    public async Task Send_ByTwoInstances_SendsEachMailOnce()
    {
        const int Mails = 500;
        var transports = new[] { new Transport(), new Transport() };
        await CreateAsync(transports, _ => { });
        await Parallel.ForEachAsync(Enumerable.Range(0, Mails), async (number, _) => await Mailer.RegisterAsync(_instances[0], $"u{number}"));
        var watch = Stopwatch.StartNew();
        await StartAsync();
        await UntilNothingIsPendingAsync();

        output.WriteLine($"{Mails / watch.Elapsed.TotalSeconds:F0} mails a second; {transports[0].Ids.Count} and {transports[1].Ids.Count}.");
        var rows = await ReadAsync();
        var ids = transports.SelectMany(transport => transport.Ids).ToList();
        Assert.Equal(rows.Select(row => $"<{row.Id:N}@localhost>").Order(), ids.Order());
        Assert.All(transports, transport => Assert.NotEmpty(transport.Ids));
        Assert.All(rows, row => Assert.Equal(
            (EmailState.Sent, 0, 0, null, null), (row.State, row.LostLeases, row.Attempts, row.LeaseId, row.Payload)));
    }

    [Fact]
    public async Task Send_WhenLeasesRunOutWhileMailsAreSent_RecordsTheLastSenderOnly()
    {
        // Every seventh mail hangs at its first sender until long after its lease, and does not care that it was told to stop.
        var transports = Enumerable.Range(0, 3).Select(_ => new Transport { Hangs = TimeSpan.FromSeconds(1.5) }).ToArray();
        await CreateAsync(transports, options => (options.SendTimeout, options.Lease, options.PollInterval) =
            (TimeSpan.FromMilliseconds(300), TimeSpan.FromMilliseconds(700), TimeSpan.FromMilliseconds(50)));
        for (var number = 0; number < 70; number++)
        {
            await Mailer.RegisterAsync(_instances[0], $"u{number}");
        }

        await StartAsync();
        await UntilNothingIsPendingAsync();
        await Transport.UntilNoneHangsAsync(transports);

        var rows = await ReadAsync();
        var copies = transports.SelectMany(transport => transport.Ids).GroupBy(id => id).ToDictionary(same => same.Key, same => same.Count());
        Assert.Equal(70, copies.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal((EmailState.Sent, null, null), (row.State, row.Payload, row.LeaseId));
            Assert.InRange(copies[$"<{row.Id:N}@localhost>"] - 1, 0, row.LostLeases);
        });
        output.WriteLine($"{copies.Values.Sum() - 70} copies, {rows.Sum(row => row.LostLeases)} lost leases.");
        Assert.True(copies.Values.Sum() > 70, "No lease ran out.");
    }

    [Fact]
    public async Task Row_BeforeAndAfterSending_GivesNothingAwayButTheAddress()
    {
        var transport = new Transport();
        await CreateAsync([transport], _ => { });
        await Mailer.RegisterAsync(_instances[0], "ada");
        var before = await DumpAsync();
        Assert.Contains("ada@example.org", before, StringComparison.Ordinal);
        Assert.All(new[] { "483920", "token", "id.example.com", "Lovelace" }, text => Assert.DoesNotContain(text, before, StringComparison.OrdinalIgnoreCase));
        Assert.NotNull((await ReadAsync()).Single().Payload);
        await StartAsync();
        await UntilNothingIsPendingAsync();
        Assert.Null((await ReadAsync()).Single().Payload);
    }

    private async Task CreateAsync(IEnumerable<Transport> transports, Action<EmailOutboxOptions> configure)
    {
        _instances.AddRange(transports.Select(transport => Mailer.CreateServices(_database!.ConnectionString, _keys, transport, configure)));
        await using var scope = _instances[0].CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database.EnsureCreatedAsync();
    }

    private Task StartAsync() => Task.WhenAll(
        _instances.SelectMany(Mailer.Senders).Select(sender => sender.StartAsync(CancellationToken.None)));

    private async Task UntilNothingIsPendingAsync()
    {
        var waited = Stopwatch.StartNew();
        while ((await ReadAsync()).Exists(row => row.State == EmailState.Pending))
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(60), "Mails stay in the outbox.");
            await Task.Delay(50);
        }
    }

    private async Task<List<EmailEntity>> ReadAsync()
    {
        await using var scope = _instances[0].CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Set<EmailEntity>().AsNoTracking().ToListAsync();
    }

    /// <summary>Everything that the table holds, as text.</summary>
    private async Task<string> DumpAsync()
    {
        await using var scope = _instances[0].CreateAsyncScope();
        return string.Join('\n', await scope.ServiceProvider.GetRequiredService<ApplicationDbContext>().Database
            .SqlQueryRaw<string>("SELECT row_to_json(e)::text AS \"Value\" FROM \"OidcProfileEmails\" e").ToListAsync());
    }

    private sealed class Transport : IEmailTransport
    {
        private static readonly ConcurrentDictionary<string, bool> Seen = new();
        private int _count;
        private int _hanging;

        public ConcurrentBag<string> Ids { get; } = [];

        public TimeSpan? Hangs { get; init; }

        public static async Task UntilNoneHangsAsync(IEnumerable<Transport> transports)
        {
            foreach (var transport in transports)
            {
                while (Volatile.Read(ref transport._hanging) > 0)
                {
                    await Task.Delay(20);
                }
            }
        }

        public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
        {
            if (Hangs is { } hangs && Interlocked.Increment(ref _count) % 7 == 1 && Seen.TryAdd(message.MessageId, true))
            {
                Interlocked.Increment(ref _hanging);
                await Task.Delay(hangs, CancellationToken.None);
                Interlocked.Decrement(ref _hanging);
            }

            Ids.Add(message.MessageId);
        }
    }
}
