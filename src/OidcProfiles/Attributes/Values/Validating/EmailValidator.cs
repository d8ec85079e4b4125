using System.Globalization;
using System.Text;

namespace OidcProfiles.Attributes.Values.Validating;

/// <summary>
/// Accepts the addr-spec of RFC 5322 without its obsolete and quoted forms, internationalised as in RFC 6531: a dot-atom of at most
/// 64 octets, @, and a host name with a dot (see <see cref="EmailDomain"/>); at most 254 octets in all (RFC 5321, 4.5.3.1.3).
/// </summary>
internal static class EmailValidator
{
    private const int MaximumLocalOctets = 64;
    private const int MaximumOctets = 254;
    private const string AsciiSymbols = "!#$%&'*+-/=?^_`{|}~";

    public static bool IsValid(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at < 1)
        {
            return false;
        }

        var local = text[..at];
        var octets = Encoding.UTF8.GetByteCount(local);
        return octets <= MaximumLocalOctets
            && IsDotAtom(local)
            && EmailDomain.ToComparable(text[(at + 1)..]) is { } domain
            && octets + 1 + domain.Length <= MaximumOctets;
    }

    private static bool IsDotAtom(string local) =>
        local[0] != '.' && local[^1] != '.' && !local.Contains("..", StringComparison.Ordinal)
        && local.EnumerateRunes().All(rune => rune.Value == '.' || IsAtomText(rune));

    private static bool IsAtomText(Rune rune) => rune.IsAscii
        ? char.IsAsciiLetterOrDigit((char)rune.Value) || AsciiSymbols.Contains((char)rune.Value, StringComparison.Ordinal)
        : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate);
}
