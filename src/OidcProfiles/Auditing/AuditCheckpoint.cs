using System.Globalization;

namespace OidcProfiles.Auditing;

/// <summary>A place in the chain: what was sealed up to there cannot change without changing the hash.</summary>
/// <param name="Sequence">The number of the event; 0 before the first.</param>
/// <param name="Hash">Its hash, 64 hexadecimal digits in lower case.</param>
public sealed record AuditCheckpoint(long Sequence, string Hash)
{
    private const int HashDigits = 64;

    /// <summary>Before the first event.</summary>
    public static AuditCheckpoint Start { get; } = new(0, new('0', HashDigits));

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">Number and hash with a colon between them.</param>
    /// <returns>Null if it is something else.</returns>
    public static AuditCheckpoint? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(':') is [var number, { Length: HashDigits } hash]
            && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
            && hash.All(char.IsAsciiHexDigitLower)
            ? new(sequence, hash)
            : null;
    }

    /// <summary>Number and hash with a colon between them.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Sequence}:{Hash}");
}
