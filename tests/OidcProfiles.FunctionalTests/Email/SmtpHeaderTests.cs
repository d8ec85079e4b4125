using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Host.Mails;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Email;

/// <summary>What is on the wire.</summary>
public sealed class SmtpHeaderTests : SmtpTest
{
    protected override object PeerOptions => new { smtputf8 = true };

    [Fact]
    public async Task Send_Always_WritesEveryHeaderAsTheStandardsSay()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var mail = Mail(name: "Alice Example") with { MessageId = "<1a2b.3c@mail.example.com>" };
        await Transport(email => email.ReplyTo = "help@example.com").SendAsync(mail, CancellationToken.None);
        var message = Assert.Single(await Peer.MessagesAsync());
        Assert.Equal("no-reply@example.com", message.From);
        Assert.Equal(["alice@example.org"], message.To);
        Assert.Contains("Message-ID: <1a2b.3c@mail.example.com>", message.Fields);
        Assert.Contains("Auto-Submitted: auto-generated", message.Fields);
        Assert.Contains("X-Auto-Response-Suppress: DR, RN, NRN, OOF, AutoReply", message.Fields);
        Assert.Contains("Content-Language: en", message.Fields);
        Assert.Contains("MIME-Version: 1.0", message.Fields);
        Assert.Contains("From: \"Example\" <no-reply@example.com>", message.Fields.Select(Quoted));
        Assert.Contains("To: \"Alice Example\" <alice@example.org>", message.Fields.Select(Quoted));
        Assert.Contains("Reply-To: help@example.com", message.Fields.Select(field => field.Replace("Reply-to", "Reply-To", StringComparison.Ordinal)));
        Assert.Contains("Subject: Welcome", message.Fields);
        Assert.Contains(message.Fields, field => field.StartsWith("Content-Type: multipart/alternative; boundary=", StringComparison.Ordinal));
        var date = Assert.Single(message.Fields, field => field.StartsWith("Date: ", StringComparison.Ordinal))["Date: ".Length..];
        Assert.InRange(
            DateTimeOffset.ParseExact(date, "dd MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture), before, DateTimeOffset.UtcNow.AddSeconds(1));
        Assert.Equal(message.Fields.Count, message.Fields.Select(field => field.Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("Bitte bestätigen Sie Ihre Adresse – sonst läuft der Link ab und Sie müssen von vorne beginnen, was schade wäre", "Jürgen Groß")]
    [InlineData("パスワードの再設定のご案内：以下のリンクをご確認ください。このリンクは二十分間のみ有効です。ご注意ください。", "山田 太郎")]
    [InlineData("إعادة تعيين كلمة المرور الخاصة بك في متجر المثال خلال عشرين دقيقة", "محمد عبد الله")]
    [InlineData("😀a😀b😀c😀d😀e😀f😀g😀h😀i😀j😀k😀l😀m😀n😀o😀p😀q😀r😀s😀t😀u😀v😀w😀x😀y😀z", "😀 \U00020BB7野屋")]
    public async Task Send_WhenSubjectAndNameAreInternational_ArriveAsTheyAre(string subject, string name)
    {
        await Transport().SendAsync(Mail(name: name, subject: subject), CancellationToken.None);
        var message = Assert.Single(await Peer.MessagesAsync());
        var read = MailReader.Read("m", message.ToBytes());
        Assert.Equal(subject, read.Subject);
        Assert.Contains(name, read.To, StringComparison.Ordinal);
        Assert.All(message.Raw, character => Assert.True(character < 128));
        Assert.All(message.Head.Split("\r\n"), line => Assert.InRange(line.Length, 1, 78));

        // No character is cut in two (RFC 2047, 5).
        Assert.All(Regex.Matches(message.Head, @"=\?utf-8\?B\?([^?]*)\?=").Select(word => Convert.FromBase64String(word.Groups[1].Value)),
            bytes => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
    }

    [Theory]
    [InlineData("a\r\nBcc: evil@example.net", "a Bcc: evil@example.net")]
    [InlineData("a\nBcc: evil@example.net\r\n\r\nbody", "a Bcc: evil@example.net body")]
    [InlineData("a\0b\u0007c\u2028d\u0085e", "a b c d e")]
    [InlineData("=?utf-8?Q?a=0D=0ABcc:_evil@example.net?=", "= ?utf-8?Q?a=0D=0ABcc:_evil@example.net?=")]
    public async Task Send_WhenValuesTryToAddHeaders_KeepsThemInTheirLine(string hostile, string expected)
    {
        await Transport().SendAsync(Mail(name: hostile, subject: hostile), CancellationToken.None);
        var message = Assert.Single(await Peer.MessagesAsync());
        Assert.Equal(["alice@example.org"], message.To);
        Assert.DoesNotContain(message.Fields, field => field.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(message.Head, character => character is '\0' or '\u0007');
        var read = MailReader.Read("m", message.ToBytes());
        Assert.Equal(expected, read.Subject);
        Assert.Equal($"\"{expected}\" <alice@example.org>", read.To);
    }

    [Fact]
    public async Task Send_WhenANameHasQuotationMarks_DoesNotEndTheNameEarly()
    {
        await Transport().SendAsync(Mail(name: "a\" <evil@example.net>, \"b\\"), CancellationToken.None);
        var field = Assert.Single(Assert.Single(await Peer.MessagesAsync()).Fields, field => field.StartsWith("To:", StringComparison.Ordinal));
        Assert.Equal("To: \"a' <evil@example.net>, 'b/\" <alice@example.org>", field);
    }

    [Fact]
    public async Task Send_WhenASubjectIsVeryLong_CutsItAndSaysSo()
    {
        await Transport().SendAsync(Mail(subject: new string('x', 5000)), CancellationToken.None);
        var message = Assert.Single(await Peer.MessagesAsync());
        Assert.Equal($"{new string('x', 254)}…", MailReader.Read("m", message.ToBytes()).Subject);
        Assert.All(message.Raw.Split("\r\n"), line => Assert.InRange(line.Length, 0, 78));
    }

    [Fact]
    public async Task Send_WhenTheTextHasAllThatIsSpecialInMails_ArrivesByteForByte()
    {
        var text = $".\r\n..\r\n.x\r\n\r\nFrom here\r\n={new string('.', 500)}\r\ntrailing \t\r\nüñí 日本 😀\r\n{new string('é', 400)}\r\n--\r\n";
        var mail = Mail() with { Content = new("s", $"<html><body>{text}</body></html>", text, "ja") };
        await Transport().SendAsync(mail, CancellationToken.None);
        var read = MailReader.Read("m", Assert.Single(await Peer.MessagesAsync()).ToBytes());
        Assert.Equal(text, read.Text);
        Assert.Equal(mail.Content.Html, read.Html);
        Assert.Equal("ja", read.Language);
    }

    [Theory]
    [InlineData("bob@bücher.example")]
    [InlineData("bob@BÜCHER.example")]
    public async Task Send_WhenTheDomainIsInternational_SendsPunycode(string address)
    {
        await Transport().SendAsync(Mail(address), CancellationToken.None);
        var message = Assert.Single(await Peer.MessagesAsync());
        Assert.Contains("To: bob@xn--bcher-kva.example", message.Fields);
        Assert.False(message.Parameters.TryGetProperty("SMTPUTF8", out _));
        Assert.Equal("bob@xn--bcher-kva.example", Assert.Single(await Peer.EventsAsync("recipient")).GetProperty("sent").GetString());
    }

    [Fact]
    public async Task Send_WhenTheMailboxIsInternationalAndTheServerToo_Arrives()
    {
        await Transport().SendAsync(Mail("bücher@bücher.example", "Jürgen", "Grüße"), CancellationToken.None);
        var message = Assert.Single(await Peer.MessagesAsync());
        Assert.True(message.Parameters.GetProperty("SMTPUTF8").GetBoolean());
        Assert.StartsWith("bücher@", Assert.Single(await Peer.EventsAsync("recipient")).GetProperty("sent").GetString(), StringComparison.Ordinal);
        Assert.Equal("Grüße", MailReader.Read("m", message.ToBytes()).Subject);
        Assert.Equal("\"Jürgen\" <bücher@xn--bcher-kva.example>", MailReader.Read("m", message.ToBytes()).To);
    }

    [Theory]
    [InlineData("alice")]
    [InlineData("alice@")]
    [InlineData("alice@example.org\r\nBcc: evil@example.net")]
    [InlineData("alice@exa mple.org")]
    [InlineData("alice@ｅxample.org")]
    [InlineData("a\0b@example.org")]
    [InlineData("Alice <alice@example.org>")]
    public async Task Send_WhenTheAddressIsNone_FailsForGoodWithoutConnecting(string address)
    {
        var failure = await FailAsync(Transport(), Mail(address));
        Assert.Equal(EmailFailure.Permanent, failure.Failure);
        Assert.DoesNotContain("alice", failure.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await Peer.EventsAsync("connection"));
    }

    /// <summary>SmtpClient leaves the quotation marks out where it need not have them.</summary>
    private static string Quoted(string field) => Regex.Replace(field, "^(From|To): ([^\"<]+) <", "$1: \"$2\" <");
}
