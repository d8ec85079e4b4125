using System.Diagnostics;
using System.Globalization;
using OidcProfiles.Email.Delivery;
using Xunit.Abstractions;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>Connections are kept open, and not for too long.</summary>
public sealed class SmtpConnectionTests(ITestOutputHelper output) : SmtpTest
{
    private const int Mails = 1000;

    [Fact]
    public async Task Send_WhenMailsFollowEachOther_UsesOneConnection()
    {
        var transport = Transport();
        for (var count = 0; count < 10; count++)
        {
            await transport.SendAsync(Mail($"person{count}@example.org"), CancellationToken.None);
        }

        Assert.Equal(10, (await Peer.MessagesAsync()).Count);
        Assert.Single(await Peer.EventsAsync("connection"));
    }

    [Fact]
    public async Task Send_WhenTheConnectionIsNotUsed_ClosesIt()
    {
        await Transport(email => email.Delivery.Smtp.IdleTimeout = TimeSpan.FromMilliseconds(200)).SendAsync(Mail(), CancellationToken.None);
        await Peer.WaitAsync("closed", 1);
    }

    [Fact]
    public async Task Send_WhenTheServerHasEndedTheOpenConnection_TakesAnother()
    {
        var transport = Transport();
        await transport.SendAsync(Mail("first@example.org"), CancellationToken.None);
        await Peer.RuleAsync(new { at = "mail", action = "close", times = 1 });
        await transport.SendAsync(Mail("second@example.org"), CancellationToken.None);
        await Peer.RuleAsync(new { at = "mail", code = 421, times = 1 });
        await transport.SendAsync(Mail("third@example.org"), CancellationToken.None);
        Assert.Equal(
            ["first@example.org", "second@example.org", "third@example.org"],
            (await Peer.MessagesAsync()).Select(message => Assert.Single(message.To)));
        Assert.Equal(3, (await Peer.EventsAsync("connection")).Count);
    }

    [Fact]
    public async Task Send_WhenAMailFails_DoesNotUseItsConnectionAgain()
    {
        var transport = Transport();
        await Peer.RuleAsync(new { at = "data", code = 451, times = 1 });
        await FailAsync(transport, Mail());
        await transport.SendAsync(Mail("bob@example.org"), CancellationToken.None);
        Assert.Equal(["bob@example.org"], Assert.Single(await Peer.MessagesAsync()).To);
        Assert.Equal(2, (await Peer.EventsAsync("connection")).Count);
    }

    [Fact]
    public async Task Send_WhenAThousandMailsAreSentAtOnce_DeliversEachOnceOverFewConnections()
    {
        const int Connections = 8;
        var transport = Transport(email =>
        {
            email.Delivery.Smtp.MaximumConnections = Connections;
            email.Delivery.Smtp.Timeout = TimeSpan.FromMinutes(1);
            email.Outbox.SendTimeout = TimeSpan.FromMinutes(2);
        });
        var mails = Enumerable.Range(0, Mails).Select(number => Mail($"person{number}@example.org")).ToList();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            mails, new ParallelOptions { MaxDegreeOfParallelism = 2 * Connections }, async (mail, token) => await transport.SendAsync(mail, token));
        watch.Stop();

        var messages = await Peer.MessagesAsync();
        Assert.Equal(mails.Select(mail => mail.To).Order(), messages.Select(message => Assert.Single(message.To)).Order());
        Assert.Equal(Mails, messages.Select(message => message.Fields[0]).Distinct().Count());
        var connections = (await Peer.EventsAsync("connection")).Count;
        Assert.InRange(connections, 1, 30);
        var report = string.Create(
            CultureInfo.InvariantCulture,
            $"{Mails} mails by SMTP in {watch.Elapsed.TotalSeconds:F1} s over {connections} connections: {Mails / watch.Elapsed.TotalSeconds:F0} mails a second");
        output.WriteLine(report);
        Console.WriteLine(report);
    }
}
