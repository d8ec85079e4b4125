using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>What goes wrong, and what it says about the next attempt.</summary>
public sealed class SmtpFailureTests : SmtpTest
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("rcpt", 550, "5.1.1 <alice@example.org>: no mailbox alice here", EmailFailure.Permanent, "550 5.1.1 <(recipient)>: no mailbox (recipient) here")]
    [InlineData("rcpt", 450, "4.2.0 greylisted", EmailFailure.Transient, "450 4.2.0 greylisted")]
    [InlineData("rcpt", 452, "4.2.2 full", EmailFailure.Transient, "452 4.2.2 full")]
    [InlineData("data", 554, "5.7.1 spam to ALICE@example.org", EmailFailure.Permanent, "554 5.7.1 spam to (recipient)")]
    [InlineData("data", 451, "4.3.0 later", EmailFailure.Transient, "451 4.3.0 later")]
    [InlineData("connect", 421, "too busy", EmailFailure.Unavailable, "421 ")]
    [InlineData("mail", 421, "too busy", EmailFailure.Unavailable, "421 too busy")]
    [InlineData("connect", 554, "go away", EmailFailure.Unavailable, "The server takes no mails: 554 ")]
    [InlineData("mail", 550, "no such sender", EmailFailure.Unavailable, "The server refuses the sender: 550 no such sender")]
    [InlineData("mail", 530, "sign in first", EmailFailure.Unavailable, "530 sign in first")]
    public async Task Send_WhenTheServerRefuses_SaysWhatItMeans(string at, int code, string text, EmailFailure expected, string reason)
    {
        await Peer.RuleAsync(new { at, code, text });
        var failure = await FailAsync(Transport(), Mail());
        Assert.Equal(expected, failure.Failure);
        Assert.StartsWith(reason, failure.Message, StringComparison.Ordinal);
        Assert.Empty(await Peer.MessagesAsync());
    }

    [Fact]
    public async Task Send_WhenTheAnswerIsLong_ShortensIt()
    {
        await Peer.RuleAsync(new { at = "rcpt", code = 550, text = new string('x', 2000) });
        Assert.Equal(500, (await FailAsync(Transport(), Mail())).Message.Length);
    }

    [Fact]
    public async Task Send_WhenOneMailboxIsRefused_DeliversTheOthers()
    {
        await Peer.RuleAsync(new { at = "rcpt", match = "^alice@", code = 550 });
        var transport = Transport();
        Assert.Equal(EmailFailure.Permanent, (await FailAsync(transport, Mail())).Failure);
        await transport.SendAsync(Mail("bob@example.org"), CancellationToken.None);
        Assert.Equal(["bob@example.org"], Assert.Single(await Peer.MessagesAsync()).To);
    }

    [Fact]
    public async Task Send_WhenNobodyListens_IsUnavailable()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var failure = await FailAsync(Transport(email => email.Delivery.Smtp.Port = port), Mail());
        Assert.Equal(EmailFailure.Unavailable, failure.Failure);
        Assert.Equal("The server cannot be reached (ConnectionRefused).", failure.Message);
    }

    [Theory]
    [InlineData("connect", EmailFailure.Unavailable)]
    [InlineData("rcpt", EmailFailure.Transient)]
    [InlineData("data", EmailFailure.Transient)]
    public async Task Send_WhenTheServerSaysNothingAnyMore_EndsInTime(string at, EmailFailure expected)
    {
        await Peer.RuleAsync(new { at, action = "hang" });
        var watch = Stopwatch.StartNew();
        var failure = await FailAsync(Transport(email => email.Delivery.Smtp.Timeout = Short), Mail());
        Assert.Equal(expected, failure.Failure);
        Assert.InRange(watch.Elapsed, Short, TimeSpan.FromSeconds(8));
    }

    [Theory]
    [InlineData("connect")]
    [InlineData("rcpt")]
    [InlineData("data")]
    public async Task Send_WhenItIsCancelled_EndsAtOnce(string at)
    {
        await Peer.RuleAsync(new { at, action = "hang" });
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var watch = Stopwatch.StartNew();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Transport().SendAsync(Mail(), cancellation.Token));
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Peer.WaitAsync("closed", 1);
    }

    [Theory]
    [InlineData("cut-before", 0)]
    [InlineData("cut-after", 1)]
    public async Task Send_WhenTheConnectionBreaksAfterTheText_MayBeTriedAgain(string action, int taken)
    {
        await Peer.RuleAsync(new { at = "data", action, times = 1 });
        var transport = Transport();
        var mail = Mail();
        var failure = await FailAsync(transport, mail);
        Assert.Equal(EmailFailure.Transient, failure.Failure);
        Assert.StartsWith("The connection broke off", failure.Message, StringComparison.Ordinal);
        await transport.SendAsync(mail, CancellationToken.None);
        await Peer.WaitAsync("message", taken + 1);

        // Whoever gets it twice can see it by the Message-ID.
        Assert.All(await Peer.MessagesAsync(), message => Assert.Contains($"Message-ID: {mail.MessageId}", message.Fields));
        Assert.Equal(taken + 1, (await Peer.MessagesAsync()).Count);
    }

    [Fact]
    public async Task Send_WhenTheServerIsSlow_Waits()
    {
        await Peer.RuleAsync(new { at = "rcpt", delay = 700 }, new { at = "data", delay = 700 });
        await Transport().SendAsync(Mail(), CancellationToken.None);
        Assert.Single(await Peer.MessagesAsync());
    }

    [Fact]
    public async Task Send_WhenTheMailboxIsInternationalAndTheServerIsNot_FailsForGood()
    {
        var failure = await FailAsync(Transport(), Mail("bücher@example.org"));
        Assert.Equal(EmailFailure.Permanent, failure.Failure);
        Assert.Contains("SMTPUTF8", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("bücher", failure.Message, StringComparison.Ordinal);
        Assert.Empty(await Peer.EventsAsync("recipient"));
    }
}
