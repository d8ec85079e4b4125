using System.Buffers;
using System.Globalization;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>
/// Reads the answer of a range service: lines <c>SUFFIX:COUNT</c>, the suffix being the 35 hexadecimal digits that follow the prefix.
/// Lines with the count 0 are padding.
/// </summary>
internal static class RangeResponse
{
    /// <summary>An answer with padding has about 40 KB.</summary>
    public const int MostBytes = 512 * 1024;

    private const int SuffixLength = 35;
    private const int MostCountDigits = 18;
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <summary>Reads the whole body.</summary>
    /// <returns>The body, or null if it is larger than <see cref="MostBytes"/>.</returns>
    public static async Task<string?> ReadAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            var length = await body.ReadAtLeastAsync(buffer, MostBytes + 1, throwOnEndOfStream: false, cancellationToken);
            return length > MostBytes ? null : System.Text.Encoding.Latin1.GetString(buffer.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Looks a suffix up. Every line is read, so that something else than an answer is noticed.</summary>
    /// <returns>How often the password was seen, 0 for never; null if the text is no answer of a range service.</returns>
    public static long? Find(ReadOnlySpan<char> text, ReadOnlySpan<char> suffix)
    {
        var found = 0L;
        foreach (var rest in text.EnumerateLines())
        {
            var line = rest.TrimEnd(' ');
            if (line.IsEmpty)
            {
                continue;
            }

            if (!TryRead(line, out var count))
            {
                return null;
            }

            if (line[..SuffixLength].Equals(suffix, StringComparison.OrdinalIgnoreCase))
            {
                found = Math.Max(found, count);
            }
        }

        return found;
    }

    private static bool TryRead(ReadOnlySpan<char> line, out long count)
    {
        count = 0;
        return line.Length > SuffixLength + 1 && line.Length <= SuffixLength + 1 + MostCountDigits
            && line[SuffixLength] == ':'
            && !line[..SuffixLength].ContainsAnyExcept(HexDigits)
            && long.TryParse(line[(SuffixLength + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out count);
    }
}
