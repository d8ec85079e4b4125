using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Email;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.FunctionalTests.Infrastructure;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;
using Xunit.Abstractions;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>The whole way: the database of the host, its sender, and a real SMTP server.</summary>
public sealed class OutboxDeliveryTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Mails = 1000;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private SmtpPeer _peer = null!;
    private HostFactory _host = null!;

    public async Task InitializeAsync()
    {
        _peer = await SmtpPeer.StartAsync();
        _host = new()
        {
            Settings = new()
            {
                ["OidcProfiles:Email:From"] = "no-reply@example.com",
                ["OidcProfiles:Email:Delivery:Smtp:Host"] = "127.0.0.1",
                ["OidcProfiles:Email:Delivery:Smtp:Port"] = _peer.Port.ToString(CultureInfo.InvariantCulture),
                ["OidcProfiles:Email:Delivery:Smtp:Security"] = "None",
                ["OidcProfiles:Email:Delivery:Smtp:MaximumConnections"] = "8",
                ["OidcProfiles:Email:Outbox:Concurrency"] = "8",
                ["OidcProfiles:Email:Outbox:BatchSize"] = "100",
                ["OidcProfiles:Email:Outbox:PollInterval"] = "00:00:00.2",
                ["OidcProfiles:Email:Outbox:FirstDelay"] = "00:00:00.5",
                ["OidcProfiles:Email:Outbox:InteractiveFirstDelay"] = "00:00:00.5",
                ["OidcProfiles:Email:Outbox:FirstPause"] = "00:00:00.2",
            },
            ConfigureServices = services => services.AddSingleton<IEmailRenderer, PlainRenderer>(),
        };
        await _host.InitializeAsync();
    }

    public async Task DisposeAsync()
    {
        await ((IAsyncLifetime)_host).DisposeAsync();
        await _peer.DisposeAsync();
    }

    [Fact]
    public async Task Outbox_WhenAThousandMailsWait_DeliversEachOnce()
    {
        await EnqueueAsync(Mails);
        var watch = Stopwatch.StartNew();
        await WaitAsync(EmailState.Sent, Mails);
        watch.Stop();
        await AssertOnceAsync(Mails);
        var connections = (await _peer.EventsAsync("connection")).Count;
        Assert.InRange(connections, 1, 30);
        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"{Mails} mails from the outbox by SMTP in {watch.Elapsed.TotalSeconds:F1} s over {connections} connections: {Mails / watch.Elapsed.TotalSeconds:F0} mails a second");
        output.WriteLine(report);
        Console.WriteLine(report);
    }

    [Fact]
    public async Task Outbox_WhenTheServerIsDifficult_DeliversEachOnceOrSaysWhyNot()
    {
        await _peer.RuleAsync(
            new { at = "rcpt", match = "^person..?4@", code = 550, text = "5.1.1 no such mailbox" },
            new { at = "rcpt", match = "^person..?5@", code = 450, text = "4.2.0 greylisted", times = 8 },
            new { at = "connect", code = 421, times = 3 },
            new { at = "data", match = "^person..?6@", action = "cut-before", times = 3 },
            new { at = "data", code = 451, times = 3 },
            new { at = "data", delay = 300, times = 10 });
        await EnqueueAsync(100);
        await WaitAsync(EmailState.Sent, 91);
        await WaitAsync(EmailState.Dead, 9);
        await AssertOnceAsync(91);
        var dead = await ReadAsync(emails => emails.Where(email => email.State == EmailState.Dead).ToListAsync());
        Assert.All(dead, email => Assert.Equal("550 5.1.1 no such mailbox", email.Reason));
    }

    private async Task AssertOnceAsync(int count)
    {
        var messages = await _peer.MessagesAsync();
        Assert.Equal(count, messages.Count);
        Assert.Equal(count, messages.Select(message => Assert.Single(message.To)).Distinct().Count());
        Assert.Equal(count, messages.Select(message => message.Fields[0]).Distinct().Count());
    }

    private async Task EnqueueAsync(int count)
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IEmailOutbox>();
        var result = await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async token =>
            {
                for (var number = 0; number < count; number++)
                {
                    await outbox.EnqueueAsync(new($"person{number}@example.org"), new WelcomeEmail(new("https://id.example.com/")), token);
                }

                return IdentityResult.Success;
            },
            CancellationToken.None);
        Assert.True(result.Succeeded);
    }

    /// <summary>Waits until so many mails have come to an end.</summary>
    private async Task WaitAsync(EmailState state, int count)
    {
        var watch = Stopwatch.StartNew();
        while (await ReadAsync(emails => emails.CountAsync(email => email.State == state)) is var now && now < count)
        {
            Assert.True(watch.Elapsed < Patience, $"Only {now} of {count} mails are {state}.");
            await Task.Delay(50);
        }
    }

    private Task<T> ReadAsync<T>(Func<IQueryable<EmailEntity>, Task<T>> read) =>
        _host.WithAsync((ApplicationDbContext context) => read(context.Set<EmailEntity>().AsNoTracking()));
}
