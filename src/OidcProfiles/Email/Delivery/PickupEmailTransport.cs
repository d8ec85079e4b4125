using System.Globalization;
using System.Net.Mail;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Writes mails as <c>.eml</c> files: for development, and for mail servers that collect them.</summary>
internal sealed class PickupEmailTransport(IOptions<OidcProfilesOptions> options, EmailPickupFolder folder) : IEmailTransport
{
    private static readonly EmailMailbox Nobody = EmailMailbox.Parse("no-reply@host.invalid")!;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        var email = options.Value.Email;
        using var mail = OutgoingEmail.Create(message, EmailMailbox.Parse(email.From) ?? Nobody, email);
        try
        {
            await WriteAsync(mail, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SmtpException)
        {
            throw new EmailTransportException(
                EmailFailure.Unavailable, $"The pickup folder cannot be written ({exception.GetType().Name}).", exception);
        }
    }

    /// <summary>The same mail has the same name, so a second attempt does not make a second file.</summary>
    private static string Name(EmailMessage message)
    {
        var time = message.Date.UtcDateTime.ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var kind = string.Concat(message.Kind.Where(character => char.IsAsciiLetterOrDigit(character) || character == '-').Take(50));
        var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(message.MessageId)).AsSpan(0, 8));
        return $"{time}-{kind}-{id}.eml";
    }

    private async Task WriteAsync(OutgoingEmail mail, CancellationToken cancellationToken)
    {
        var workshop = folder.CreateWorkshop();
        try
        {
            using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, DeliveryFormat = mail.Format })
            {
                client.PickupDirectoryLocation = workshop;
                await client.SendMailAsync(mail.Mail, cancellationToken);
            }

            var written = Directory.EnumerateFiles(workshop).Single();
            var content = await File.ReadAllBytesAsync(written, cancellationToken);
            await File.WriteAllBytesAsync(written, EmailFileHeader.Mend(content, mail.Source.Date), cancellationToken);
            folder.Accept(written, Name(mail.Source));
        }
        finally
        {
            Directory.Delete(workshop, recursive: true);
        }
    }
}
