using System.Buffers.Text;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>One line of a file of hashes: <c>HASH</c> or <c>HASH:COUNT</c>.</summary>
/// <param name="Hash">The 20 bytes.</param>
/// <param name="Count">How often the password was seen; 1 where the line does not say.</param>
internal readonly record struct HashLine(byte[] Hash, long Count)
{
    /// <summary>The greatest length in bytes: 40 digits, a colon, 18 digits, CR and LF.</summary>
    public const int MostBytes = HexLength + 1 + MostCountDigits + 2;

    private const int HexLength = 2 * PasswordHash.Size;
    private const int MostCountDigits = 18;

    /// <summary>Reads a line.</summary>
    /// <param name="text">The line without LF; a CR at its end is ignored.</param>
    /// <returns>The line, or null if it is none.</returns>
    public static HashLine? Read(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd((byte)'\r');
        if (text.Length < HexLength || text.Length > HexLength + 1 + MostCountDigits)
        {
            return null;
        }

        var hash = new byte[PasswordHash.Size];
        if (Convert.FromHexString(text[..HexLength], hash, out _, out var written) != System.Buffers.OperationStatus.Done
            || written != hash.Length)
        {
            return null;
        }

        var rest = text[HexLength..];
        if (rest.IsEmpty)
        {
            return new(hash, 1);
        }

        return rest[0] == ':' && rest.Length > 1 && !rest[1..].ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && Utf8Parser.TryParse(rest[1..], out long count, out var used) && used == rest.Length - 1
            ? new(hash, count)
            : null;
    }
}
