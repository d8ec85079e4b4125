using System.Net;
using System.Net.Mail;

namespace OidcProfiles.Email.Delivery;

/// <summary>One connection, for one mail at a time. SmtpClient opens it with the first and keeps it for the next.</summary>
internal sealed class SmtpConnection : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly SmtpClient _client;
    private readonly TimeProvider _time;

    public SmtpConnection(SmtpOptions options, TimeProvider time)
    {
        _time = time;
        _client = new(options.Host!, options.Port)
        {
            EnableSsl = options.Security == SmtpSecurity.StartTls,

            // Its own limit is left aside: it does not hold while the answer to the end of a mail is awaited.
            Timeout = int.MaxValue,
        };
        if (options is { Security: SmtpSecurity.StartTls, HasCredentials: true })
        {
            var credentials = new CredentialCache();
            credentials.Add(options.Host!, options.Port, "login", new(options.UserName, options.Password));
            _client.Credentials = credentials;
        }
    }

    /// <summary>How many mails went over it.</summary>
    public int Count { get; private set; }

    /// <summary>When the last one had gone.</summary>
    public long LastUsed { get; private set; }

    /// <exception cref="TimeoutException">The server took too long.</exception>
    /// <exception cref="SmtpException">It refused, or the connection broke off.</exception>
    public async Task SendAsync(OutgoingEmail mail, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        _client.DeliveryFormat = mail.Format;
        var sending = _client.SendMailAsync(mail.Mail, either.Token);
        try
        {
            // SmtpClient waits for the last answer without looking at the token: whoever waits does not wait with it.
            await sending.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            _client.SendAsyncCancel();
            _client.Dispose();
            await sending.WaitAsync(Farewell, _time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            throw new TimeoutException();
        }

        Count++;
        LastUsed = _time.GetTimestamp();
    }

    public void Dispose() => _client.Dispose();
}
