using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Email.Delivery;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Gets all mails of a host, and waits for those that come.</summary>
public sealed class Mailbox : IEmailTransport
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly ConcurrentQueue<EmailMessage> _mails = new();

    /// <summary>Addresses that are refused for good, with what the server says.</summary>
    public ConcurrentDictionary<string, string> Refusals { get; } = new();

    public Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        if (Refusals.TryGetValue(message.To, out var reason))
        {
            throw new EmailTransportException(EmailFailure.Permanent, reason);
        }

        _mails.Enqueue(message);
        return Task.CompletedTask;
    }

    /// <summary>The mails to an address, so far.</summary>
    public IReadOnlyList<EmailMessage> To(string address) => [.. _mails.Where(mail => mail.To == address)];

    /// <summary>Waits for the so-and-so-many-th mail of a kind to an address.</summary>
    public async Task<EmailMessage> WaitAsync(string address, string kind, int count = 1)
    {
        var end = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < end)
        {
            if (To(address).Where(mail => mail.Kind == kind).Skip(count - 1).FirstOrDefault() is { } mail)
            {
                return mail;
            }

            await Task.Delay(20);
        }

        throw new TimeoutException($"No mail '{kind}' came to {address}; there came: {string.Join(", ", To(address).Select(mail => mail.Kind))}.");
    }

    /// <summary>The link that a mail says.</summary>
    public static ProofAnswer Link(EmailMessage mail) => ProofAnswer.OfLink(Token(mail));

    /// <summary>The token of the link.</summary>
    public static string Token(EmailMessage mail) => Regex.Match(mail.Content.Text, @"[?&]token=([\w-]+)").Groups[1].Value;

    /// <summary>The code that a mail says.</summary>
    public static string Code(EmailMessage mail) => Regex.Match(mail.Content.Text, @"^\s*(\d{6})\s*$", RegexOptions.Multiline).Groups[1].Value;
}
