using System.Net.Mail;
using System.Text;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Email.Delivery;

/// <summary>An address in the form in which it is sent: the domain in Punycode, the rest as it is.</summary>
/// <param name="Address">The address.</param>
/// <param name="NeedsUtf8">Whether the part before the @ takes a server that speaks SMTPUTF8 (RFC 6531).</param>
internal sealed record EmailMailbox(string Address, bool NeedsUtf8)
{
    private const int MaximumLength = 254;

    /// <summary>Reads an address.</summary>
    /// <param name="address">Any text.</param>
    /// <returns>Null if it is no address.</returns>
    public static EmailMailbox? Parse(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        if (address is null || at < 1 || EmailDomain.ToComparable(address[(at + 1)..]) is not { } domain)
        {
            return null;
        }

        var local = address[..at];
        if (local.Any(character => char.IsControl(character) || char.IsWhiteSpace(character) || char.IsSurrogate(character)))
        {
            return null;
        }

        var written = $"{local.Normalize(NormalizationForm.FormC)}@{domain}";
        return Encoding.UTF8.GetByteCount(written) <= MaximumLength && MailAddress.TryCreate(written, out var mail) && mail.Address == written
            ? new(written, !local.All(char.IsAscii))
            : null;
    }
}
