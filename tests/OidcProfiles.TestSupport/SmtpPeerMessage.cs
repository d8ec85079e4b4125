using System.Text;
using System.Text.Json;

namespace OidcProfiles.TestSupport;

/// <summary>A mail as the SMTP server got it.</summary>
/// <param name="Session">Its connection.</param>
/// <param name="Secure">Whether it came over TLS.</param>
/// <param name="User">Who was signed in.</param>
/// <param name="From">The sender of the envelope.</param>
/// <param name="Parameters">What was said beside the sender.</param>
/// <param name="To">The recipients of the envelope.</param>
/// <param name="Raw">The content, a byte per character.</param>
public sealed record SmtpPeerMessage(
    string Session, bool Secure, string? User, string From, JsonElement Parameters, IReadOnlyList<string> To, string Raw)
{
    /// <summary>The bytes of the content.</summary>
    public byte[] ToBytes() => Encoding.Latin1.GetBytes(Raw);

    /// <summary>The header with its line folds.</summary>
    public string Head => Raw[..Raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    /// <summary>The header, a line per field.</summary>
    public IReadOnlyList<string> Fields => Head.Replace("\r\n ", " ", StringComparison.Ordinal).Split("\r\n");
}
