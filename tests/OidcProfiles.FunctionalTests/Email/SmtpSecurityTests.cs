using System.Diagnostics;
using System.Text.Json;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>TLS or nothing, and no password without it.</summary>
public sealed class SmtpSecurityTests : SmtpTest
{
    private const string User = "mailer";
    private const string Password = "Geheim-1234";
    private readonly (string Authority, string Certificate, string Key) _certificates = TestCertificates.Create();

    protected override object PeerOptions => new
    {
        tls = new { key = _certificates.Key, cert = _certificates.Certificate },
        auth = new { user = User, password = Password },
    };

    [Fact]
    public async Task Send_WhenTheCertificateIsTrusted_GoesOverTlsAndSignsIn()
    {
        Assert.Equal("sent", await SendAsync(Secure(), _certificates.Authority));
        var message = Assert.Single(await Peer.MessagesAsync());
        Assert.True(message.Secure);
        Assert.Equal(User, message.User);
        var attempt = Assert.Single(await Peer.EventsAsync("auth"));
        Assert.True(attempt.GetProperty("secure").GetBoolean());
    }

    [Fact]
    public async Task Send_WhenTheCertificateIsNotTrusted_SendsNothing()
    {
        var failure = await FailAsync(Transport(email => email.Delivery.Smtp = Secure().Delivery.Smtp), Mail());
        Assert.Equal(EmailFailure.Unavailable, failure.Failure);
        Assert.StartsWith("TLS failed: ", failure.Message, StringComparison.Ordinal);
        await AssertNothingWasSaidAsync();
    }

    [Fact]
    public async Task Send_WhenTheCertificateIsForAnotherName_SendsNothing()
    {
        var result = await SendAsync(Secure(smtp => smtp.Host = "localhost"), _certificates.Authority);
        Assert.StartsWith("Unavailable: TLS failed: ", result, StringComparison.Ordinal);
        await AssertNothingWasSaidAsync();
    }

    [Theory]
    [InlineData("wrong")]
    [InlineData("ünïcode ☃")]
    public async Task Send_WhenThePasswordIsRefused_IsUnavailable(string password)
    {
        var result = await SendAsync(Secure(smtp => smtp.Password = password), _certificates.Authority);
        Assert.StartsWith("Unavailable: ", result, StringComparison.Ordinal);
        Assert.DoesNotContain(password, result, StringComparison.Ordinal);
        Assert.Empty(await Peer.MessagesAsync());
    }

    /// <summary>The server lets people write to its own mailboxes without signing in, and refuses to forward: no fault of the address.</summary>
    [Fact]
    public async Task Send_WhenThePasswordIsRefusedAndOnlyTheRecipientTellsIt_IsUnavailable()
    {
        await using var relay = await SmtpPeer.StartAsync(new
        {
            tls = new { key = _certificates.Key, cert = _certificates.Certificate },
            offerAuth = true,
            rules = new[] { new { at = "rcpt", code = 550, text = "5.7.1 relaying denied" } },
        });
        var result = await SendAsync(Secure(smtp => smtp.Port = relay.Port), _certificates.Authority);
        Assert.StartsWith("Unavailable: The server refuses the credentials: 535 ", result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_WhenTheCredentialsAreGoodAndTheRecipientIsNot_FailsForGood()
    {
        await Peer.RuleAsync(new { at = "rcpt", code = 550, text = "5.1.1 no mailbox" });
        Assert.Equal("Permanent: 550 5.1.1 no mailbox", await SendAsync(Secure(), _certificates.Authority));
    }

    [Fact]
    public async Task Send_WhenTheServerOffersNoTls_SendsNeitherMailNorPassword()
    {
        await using var plain = await SmtpPeer.StartAsync(new { auth = new { user = User, password = Password }, insecureAuth = true });
        var failure = await FailAsync(
            Transport(email => email.Delivery.Smtp = Secure(smtp => smtp.Port = plain.Port).Delivery.Smtp), Mail());
        Assert.Equal(EmailFailure.Unavailable, failure.Failure);
        Assert.Equal("The server offers no STARTTLS, and mails do not leave in plain text.", failure.Message);
        Assert.Empty(await plain.MessagesAsync());
        Assert.Empty(await plain.EventsAsync("auth"));
        Assert.Empty(await plain.EventsAsync("recipient"));
    }

    private async Task AssertNothingWasSaidAsync()
    {
        Assert.Empty(await Peer.MessagesAsync());
        Assert.Empty(await Peer.EventsAsync("auth"));
        Assert.Empty(await Peer.EventsAsync("recipient"));
    }

    private EmailOptions Secure(Action<SmtpOptions>? configure = null) => Settings(email =>
    {
        email.Delivery.Smtp.Security = SmtpSecurity.StartTls;
        email.Delivery.Smtp.UserName = User;
        email.Delivery.Smtp.Password = Password;
        configure?.Invoke(email.Delivery.Smtp);
    });

    /// <summary>Sends in a process that trusts one authority and no other.</summary>
    private static async Task<string> SendAsync(EmailOptions options, string authority)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, authority);
            var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
            start.ArgumentList.Add(typeof(MailProgram).Assembly.Location);
            start.ArgumentList.Add("--smtp");
            start.ArgumentList.Add(JsonSerializer.Serialize(options));
            start.Environment["SSL_CERT_FILE"] = file;
            using var process = Process.Start(start)!;
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
            var result = await process.StandardOutput.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return result.Trim();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
