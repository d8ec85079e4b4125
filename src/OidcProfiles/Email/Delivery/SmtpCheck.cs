using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace OidcProfiles.Email.Delivery;

/// <summary>
/// Asks the server without a mail whether it takes any: greeting, STARTTLS, credentials, sender. SmtpClient does not say at which of them
/// it failed, and goes on without having signed in when the credentials are refused; then the refusal of a recipient says nothing of them.
/// </summary>
internal sealed class SmtpCheck(SmtpOptions options, string from)
{
    private const int ReadyForTls = 220;
    private const int SignedIn = 235;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(15);

    /// <summary>Looks for a fault that would keep every mail back.</summary>
    /// <param name="time">The clock.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is none; otherwise a sentence.</returns>
    public async Task<string?> FindFaultAsync(TimeProvider time, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Timeout < LongestWait ? options.Timeout : LongestWait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(options.Host!, options.Port, either.Token);
            return await AskAsync(client.GetStream(), either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return "The server does not answer in time.";
        }
        catch (Exception exception) when (exception is SocketException or IOException or AuthenticationException)
        {
            return Explain(exception);
        }
    }

    /// <summary>What a failure of the connection means.</summary>
    public static string Explain(Exception exception) => exception switch
    {
        SocketException { SocketErrorCode: var error } => $"The server cannot be reached ({error}).",
        AuthenticationException => SmtpReply.Describe($"TLS failed: {exception.Message}"),
        _ => SmtpReply.Describe($"The connection broke off: {exception.Message}"),
    };

    private async Task<string?> AskAsync(Stream stream, CancellationToken cancellationToken)
    {
        var dialogue = new SmtpDialogue(stream);
        var greeting = await dialogue.HearAsync(cancellationToken);
        if (!greeting.IsGood)
        {
            return Refusal("The server takes no mails", greeting);
        }

        var hello = await dialogue.SayAsync(Hello, cancellationToken);
        if (options.Security != SmtpSecurity.StartTls)
        {
            return await AskForSenderAsync(dialogue, cancellationToken);
        }

        if (!hello.Lines.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
        {
            return "The server offers no STARTTLS, and mails do not leave in plain text.";
        }

        var ready = await dialogue.SayAsync("STARTTLS", cancellationToken);
        if (ready.Code != ReadyForTls)
        {
            return Refusal("The server refuses STARTTLS", ready);
        }

        await using var secure = new SslStream(stream, leaveInnerStreamOpen: true);
        await secure.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = options.Host }, cancellationToken);
        dialogue = new(secure);
        hello = await dialogue.SayAsync(Hello, cancellationToken);
        return await SignInAsync(dialogue, hello, cancellationToken) ?? await AskForSenderAsync(dialogue, cancellationToken);
    }

    private static string Hello => $"EHLO {(IsHostName(Dns.GetHostName()) ? Dns.GetHostName() : "localhost")}";

    private async Task<string?> SignInAsync(SmtpDialogue dialogue, SmtpReply hello, CancellationToken cancellationToken)
    {
        if (!options.HasCredentials)
        {
            return null;
        }

        if (!hello.Lines.Any(line => line.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase)
            && line.Split(' ', '=').Contains("LOGIN", StringComparer.OrdinalIgnoreCase)))
        {
            return "The server does not offer AUTH LOGIN, so the credentials cannot be used.";
        }

        var reply = await dialogue.SayAsync("AUTH LOGIN", cancellationToken);
        foreach (var secret in (string[])[options.UserName!, options.Password!])
        {
            if (reply.IsGood && reply.Code != SignedIn)
            {
                reply = await dialogue.SayAsync(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)), cancellationToken);
            }
        }

        return reply.Code == SignedIn ? null : Refusal("The server refuses the credentials", reply);
    }

    private async Task<string?> AskForSenderAsync(SmtpDialogue dialogue, CancellationToken cancellationToken)
    {
        var reply = await dialogue.SayAsync($"MAIL FROM:<{from}>", cancellationToken);
        if (reply.IsGood)
        {
            await dialogue.SayAsync("QUIT", cancellationToken);
            return null;
        }

        return Refusal("The server refuses the sender", reply);
    }

    private static string Refusal(string what, SmtpReply reply) => SmtpReply.Describe($"{what}: {reply}");

    private static bool IsHostName(string name) =>
        name.Length is > 0 and <= 255 && name.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '.');
}
