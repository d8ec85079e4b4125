using System.Globalization;

namespace OidcProfiles.Attributes.Values;

/// <summary>The domain of an e-mail address.</summary>
public static class EmailDomain
{
    private const int MaximumLength = 253;

    /// <summary>
    /// The domain as lower-case Punycode (IDNA, UTS 46), by which domains are compared; people see it as it was sent.
    /// </summary>
    /// <param name="domain">The part of an address after the @.</param>
    /// <returns>
    /// Null if it is no host name with at least two labels (RFC 1123, 2.1), is an IP address, or has a letter or dot that another
    /// program could read as a different domain (such as full-width letters or the ideographic full stop).
    /// </returns>
    public static string? ToComparable(string domain)
    {
        ArgumentNullException.ThrowIfNull(domain);
        if (domain.Length is 0 or > MaximumLength)
        {
            return null;
        }

        try
        {
            var mapping = new IdnMapping { UseStd3AsciiRules = true };
            var ascii = mapping.GetAscii(domain).ToLowerInvariant();
            var labels = ascii.Split('.');
            return labels.Length > 1 && ascii.Length <= MaximumLength && labels.All(IsHostLabel) && !labels[^1].All(char.IsAsciiDigit)
                && IsUnambiguous(domain.ToLowerInvariant().Split('.'), labels, mapping.GetUnicode(ascii).Split('.'))
                ? ascii
                : null;
        }
        catch (ArgumentException)
        {
            // What IdnMapping cannot map is no domain name.
            return null;
        }
    }

    private static bool IsHostLabel(string label) =>
        label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-'
        && label.All(character => char.IsAsciiLetterOrDigit(character) || character == '-');

    /// <summary>Apart from case, each label is as it was sent: in Punycode or in Unicode, but not a look-alike mapped to it.</summary>
    private static bool IsUnambiguous(string[] sent, string[] ascii, string[] unicode) =>
        sent.Length == ascii.Length && sent.Index().All(label => label.Item == ascii[label.Index] || label.Item == unicode[label.Index]);
}
