using System.Buffers.Text;
using System.Security.Cryptography;

namespace OidcProfiles.Pictures.Profile;

/// <summary>
/// The public names of kept pictures: 192 random bits, so that nobody finds a picture whose address was not given to them.
/// </summary>
public static class PictureId
{
    /// <summary>How many characters an id has.</summary>
    public const int Length = 32;

    private const int Bytes = 24;

    /// <summary>A new one.</summary>
    public static string Create() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text has the form of an id; what has not is nobody's, and no store needs to be asked.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsWellFormed(string? text) =>
        text is { Length: Length } && text.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_');
}
