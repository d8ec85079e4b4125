using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Hands mails to an SMTP server with the platform's client.</summary>
internal sealed class SmtpEmailTransport(IOptions<OidcProfilesOptions> options, SmtpConnections connections, SmtpFailures failures)
    : IEmailTransport
{
    private readonly EmailOptions _options = options.Value.Email;
    private readonly EmailMailbox _from = EmailMailbox.Parse(options.Value.Email.From)!;

    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        await connections.EnterAsync(cancellationToken);
        try
        {
            if (connections.TakeIdle() is not { } open || !await TrySendAsync(message, open, cancellationToken))
            {
                await TrySendAsync(message, connections.Create(), cancellationToken);
            }
        }
        finally
        {
            connections.Leave();
        }
    }

    /// <returns>False if an idle connection turned out to be dead before anything was handed over.</returns>
    private async Task<bool> TrySendAsync(EmailMessage message, SmtpConnection connection, CancellationToken cancellationToken)
    {
        var isKept = false;
        using var mail = OutgoingEmail.Create(message, _from, _options);
        try
        {
            await connection.SendAsync(mail, _options.Delivery.Smtp.Timeout, cancellationToken);
            isKept = true;
            connections.Keep(connection);
            return true;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return connection.Count > 0 && !mail.IsBegun && SmtpFailures.IsBroken(exception)
                ? false
                : throw await failures.ExplainAsync(exception, mail, cancellationToken);
        }
        finally
        {
            if (!isKept)
            {
                connection.Dispose();
            }
        }
    }
}
