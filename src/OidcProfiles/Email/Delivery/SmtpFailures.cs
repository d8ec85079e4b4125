using System.Net.Mail;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Says what a failure means for the mail and for all others.</summary>
internal sealed class SmtpFailures(IOptions<OidcProfilesOptions> options, TimeProvider time)
{
    private const string ReplyMark = "The server response was: ";

    // How long a server that was found good counts as good: a mailing to many dead addresses shall not ask before each.
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(5);

    private readonly Lock _lock = new();
    private long? _lastGood;

    private SmtpOptions Smtp => options.Value.Email.Delivery.Smtp;

    /// <summary>Whether the server has ended a connection that was open for long, or forgotten it on the way.</summary>
    public static bool IsBroken(Exception exception) =>
        exception is TimeoutException or SmtpException { StatusCode: SmtpStatusCode.GeneralFailure or SmtpStatusCode.ServiceNotAvailable };

    /// <summary>Asks the server again where the failure alone does not tell.</summary>
    /// <param name="exception">The failure.</param>
    /// <param name="mail">The mail.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<EmailTransportException> ExplainAsync(Exception exception, OutgoingEmail mail, CancellationToken cancellationToken)
    {
        if (FindCertain(exception, mail) is { } certain)
        {
            return certain;
        }

        if (await FindFaultAsync(cancellationToken) is { } fault)
        {
            return new(EmailFailure.Unavailable, fault, exception);
        }

        if (Code(exception) >= 500)
        {
            return Refused(EmailFailure.Permanent, exception, mail);
        }

        return mail.To.NeedsUtf8 && exception is SmtpException { InnerException: null }
            ? new(EmailFailure.Permanent, "The address has letters before the @ that this server cannot deliver to (SMTPUTF8, RFC 6531).", exception)
            : new(EmailFailure.Transient, Broken(exception), exception);
    }

    private EmailTransportException? FindCertain(Exception exception, OutgoingEmail mail) => (Code(exception), exception, exception.InnerException) switch
    {
        // Shutting down; TLS or sign-in not now (RFC 3207, RFC 4954); not signed in, or not secure enough.
        (421 or 454 or 530 or 534 or 535 or 538, _, _) => Refused(EmailFailure.Unavailable, exception, mail),
        ( >= 400 and < 500, _, _) => Refused(EmailFailure.Transient, exception, mail),
        ( >= 500, _, _) when !Smtp.HasCredentials && (mail.IsBegun || exception is SmtpFailedRecipientException) =>
            Refused(EmailFailure.Permanent, exception, mail),
        ( >= 500, _, _) => null,
        _ when mail.IsBegun => new(EmailFailure.Transient, Broken(exception), exception),
        (_, AuthenticationException fault, _) => new(EmailFailure.Unavailable, SmtpCheck.Explain(fault), exception),
        (_, _, AuthenticationException fault) => new(EmailFailure.Unavailable, SmtpCheck.Explain(fault), exception),
        (_, _, SocketException fault) => new(EmailFailure.Unavailable, SmtpCheck.Explain(fault), exception),
        _ => null,
    };

    private async Task<string?> FindFaultAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            if (_lastGood is { } moment && time.GetElapsedTime(moment) < Trust)
            {
                return null;
            }
        }

        var from = EmailMailbox.Parse(options.Value.Email.From)!.Address;
        var fault = await new SmtpCheck(Smtp, from).FindFaultAsync(time, cancellationToken);
        lock (_lock)
        {
            _lastGood = fault is null ? time.GetTimestamp() : null;
        }

        return fault;
    }

    private static int Code(Exception exception) => exception is SmtpException { StatusCode: > SmtpStatusCode.GeneralFailure and var code } ? (int)code : 0;

    private static EmailTransportException Refused(EmailFailure failure, Exception exception, OutgoingEmail mail)
    {
        var mark = exception.Message.LastIndexOf(ReplyMark, StringComparison.Ordinal);
        var text = mark < 0 ? exception.Message : exception.Message[(mark + ReplyMark.Length)..];
        return new(failure, SmtpReply.Describe($"{Code(exception)} {text}", mail.Source.To, mail.To.Address), exception);
    }

    private static string Broken(Exception exception) => exception is TimeoutException
        ? "The server took too long."
        : SmtpReply.Describe($"The connection broke off: {(exception.InnerException ?? exception).Message}");
}
