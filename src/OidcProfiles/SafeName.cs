using System.Text;

namespace OidcProfiles;

/// <summary>Makes a name that someone sent fit for a message.</summary>
internal static class SafeName
{
    private const int MaximumLength = 64;

    /// <summary>At most 64 characters; anything but letters, digits, punctuation, symbols and spaces becomes '?'.</summary>
    public static string Shorten(string? name)
    {
        name ??= string.Empty;
        var builder = new StringBuilder(MaximumLength);
        foreach (var character in name.AsSpan(0, Math.Min(name.Length, MaximumLength)))
        {
            builder.Append(IsPlain(character) ? character : '?');
        }

        return name.Length > MaximumLength ? builder.Append('…').ToString() : builder.ToString();
    }

    private static bool IsPlain(char character) =>
        character == ' ' || char.IsLetterOrDigit(character) || char.IsPunctuation(character) || char.IsSymbol(character);
}
