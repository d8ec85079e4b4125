using System.Globalization;
using System.Net.Mail;

namespace OidcProfiles.Email.Outbox;

/// <summary>Tells an address that a mail can be sent to: one mailbox without a name. What the other side thinks of it is its own affair.</summary>
internal static class MailboxAddress
{
    /// <summary>RFC 5321, 4.5.3.1.3.</summary>
    public const int MaximumLength = 254;

    public static bool IsValid(string? address) =>
        address is { Length: > 0 and <= MaximumLength }
        && address.All(IsVisible)
        && MailAddress.TryCreate(address, out var parsed)
        && string.Equals(parsed.Address, address, StringComparison.Ordinal);

    /// <summary>No control characters, and none that change how the address is read without being seen, such as right-to-left marks.</summary>
    private static bool IsVisible(char character) =>
        char.GetUnicodeCategory(character) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
}
