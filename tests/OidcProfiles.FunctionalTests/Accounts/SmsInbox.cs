using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using OidcProfiles.Accounts.Phones;

namespace OidcProfiles.FunctionalTests.Accounts;

/// <summary>Gets all text messages of a host; numbers that end in 666 cannot be reached.</summary>
public sealed partial class SmsInbox : ISmsSender
{
    public const string Unreachable = "+442079460666";

    private readonly ConcurrentQueue<(string Number, string Text)> _messages = new();

    public Task SendAsync(string number, string text, CancellationToken cancellationToken)
    {
        if (number == Unreachable)
        {
            throw new HttpRequestException($"No way to {number}.");
        }

        _messages.Enqueue((number, text));
        return Task.CompletedTask;
    }

    /// <summary>The texts to a number, so far.</summary>
    public IReadOnlyList<string> To(string number) => [.. _messages.Where(message => message.Number == number).Select(message => message.Text)];

    /// <summary>The code of the last text to a number.</summary>
    public string Code(string number) => CodePattern().Match(To(number)[^1]).Value;

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex CodePattern();
}
