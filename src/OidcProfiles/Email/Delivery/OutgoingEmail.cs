using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using System.Text.RegularExpressions;

namespace OidcProfiles.Email.Delivery;

/// <summary>A mail in the form of the platform's client.</summary>
internal sealed partial class OutgoingEmail : IDisposable
{
    private readonly ObservedStream _text;

    private OutgoingEmail(EmailMessage message, EmailMailbox to, MailMessage mail)
    {
        (Source, To, Mail) = (message, to, mail);
        _text = new(Encoding.UTF8.GetBytes(ToLines(message.Content.Text)));
        mail.AlternateViews.Add(CreateView(_text, MediaTypeNames.Text.Plain));
        mail.AlternateViews.Add(
            CreateView(new MemoryStream(Encoding.UTF8.GetBytes(ToLines(message.Content.Html))), MediaTypeNames.Text.Html));
    }

    public EmailMessage Source { get; }

    public EmailMailbox To { get; }

    public MailMessage Mail { get; }

    /// <summary>Whether the server has asked for the text; from then on it may have the mail.</summary>
    public bool IsBegun => _text.WasRead;

    public SmtpDeliveryFormat Format => To.NeedsUtf8 ? SmtpDeliveryFormat.International : SmtpDeliveryFormat.SevenBit;

    /// <exception cref="EmailTransportException">Permanent: the address or the Message-ID is none.</exception>
    public static OutgoingEmail Create(EmailMessage message, EmailMailbox from, EmailOptions options)
    {
        var to = EmailMailbox.Parse(message.To)
            ?? throw new EmailTransportException(EmailFailure.Permanent, "The recipient's address is no e-mail address.");
        if (!MessageIdPattern().IsMatch(message.MessageId))
        {
            throw new EmailTransportException(EmailFailure.Permanent, "The Message-ID is none (RFC 5322, 3.6.4).");
        }

        var mail = new MailMessage
        {
            From = CreateAddress(from, options.FromName ?? options.Brand?.ProductName),
            Subject = EmailHeaderText.Clean(message.Content.Subject),
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        mail.To.Add(CreateAddress(to, message.ToName));
        if (EmailMailbox.Parse(options.ReplyTo) is { } replyTo)
        {
            mail.ReplyToList.Add(CreateAddress(replyTo, name: null));
        }

        mail.Headers["Message-ID"] = message.MessageId;
        AddMarks(mail, message);
        return new(message, to, mail);
    }

    public void Dispose()
    {
        Mail.Dispose();
        _text.Dispose();
    }

    /// <summary>A machine wrote this mail, so no machine shall answer it (RFC 3834, 5; the second is Exchange's name for it).</summary>
    private static void AddMarks(MailMessage mail, EmailMessage message)
    {
        mail.Headers["Auto-Submitted"] = "auto-generated";
        mail.Headers["X-Auto-Response-Suppress"] = "DR, RN, NRN, OOF, AutoReply";
        if (CulturePattern().IsMatch(message.Content.Culture))
        {
            mail.Headers["Content-Language"] = message.Content.Culture;
        }
    }

    private static MailAddress CreateAddress(EmailMailbox mailbox, string? name) =>
        new(mailbox.Address, EmailHeaderText.CleanName(name), Encoding.UTF8);

    private static AlternateView CreateView(Stream content, string mediaType) =>
        new(content, new ContentType(mediaType) { CharSet = "utf-8" }) { TransferEncoding = TransferEncoding.QuotedPrintable };

    /// <summary>Lines end as they do in mails (RFC 5322, 2.3), and NUL is in no mail (4).</summary>
    private static string ToLines(string text) =>
        text.ReplaceLineEndings("\n").Replace("\0", string.Empty, StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);

    [GeneratedRegex(@"^(?=.{5,250}\z)<[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]+@[!-;=?-Z^-~]+>\z", RegexOptions.CultureInvariant)]
    private static partial Regex MessageIdPattern();

    [GeneratedRegex(@"^[A-Za-z0-9-]{1,35}\z", RegexOptions.CultureInvariant)]
    private static partial Regex CulturePattern();
}
