using System.Globalization;
using System.Text.RegularExpressions;

namespace OidcProfiles.Email.Delivery;

/// <summary>An answer of an SMTP server (RFC 5321, 4.2).</summary>
/// <param name="Code">Three digits.</param>
/// <param name="Lines">The texts behind them.</param>
internal sealed record SmtpReply(int Code, IReadOnlyList<string> Lines)
{
    private const int MaximumLength = 500;

    public bool IsGood => Code is >= 200 and < 400;

    public override string ToString() => $"{Code.ToString(CultureInfo.InvariantCulture)} {string.Join(' ', Lines)}";

    /// <summary>What an administrator may see of an answer: one line without control characters and without the recipient's address.</summary>
    /// <param name="text">The answer.</param>
    /// <param name="addresses">The address in all its forms.</param>
    public static string Describe(string text, params IEnumerable<string> addresses)
    {
        foreach (var address in addresses.Where(address => address.Length > 0))
        {
            text = text.Replace(address, "(recipient)", StringComparison.OrdinalIgnoreCase);

            // Servers like to name the mailbox alone.
            var local = Regex.Escape(address[..Math.Max(address.LastIndexOf('@'), 0)]);
            text = local.Length == 0
                ? text
                : Regex.Replace(text, $@"(?<![\w.+-]){local}(?![\w.+-])", "(recipient)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
        }

        return EmailHeaderText.Clean(text, MaximumLength);
    }
}
