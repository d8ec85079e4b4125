namespace OidcProfiles.Accounts.Passwords;

/// <summary>The part of a file of hashes around one position, large enough to hold the line there.</summary>
/// <param name="Position">Where the line is looked for, in bytes from the beginning of the file.</param>
internal readonly record struct HashWindow(long Position)
{
    /// <summary>How many bytes to read: what may lie before the position, and the longest line after it.</summary>
    public const int Size = 2 * HashLine.MostBytes;

    /// <summary>Where to begin to read.</summary>
    public long Start => Math.Max(0, Position - HashLine.MostBytes);

    /// <summary>Finds the line that holds the position.</summary>
    /// <param name="bytes">What was read from <see cref="Start"/> on; less than <see cref="Size"/> only at the end of the file.</param>
    /// <returns>The line, where it begins and where the next one does; null if there is no line of the right form.</returns>
    public (HashLine Line, long Start, long Next)? Find(ReadOnlySpan<byte> bytes)
    {
        var place = (int)(Position - Start);
        if (place >= bytes.Length)
        {
            return null;
        }

        var begin = bytes[..place].LastIndexOf((byte)'\n') + 1;
        var length = bytes[begin..].IndexOf((byte)'\n');
        var next = length < 0 ? bytes.Length : begin + length + 1;
        return HashLine.Read(length < 0 ? bytes[begin..] : bytes.Slice(begin, length)) is { } line
            ? (line, Start + begin, Start + next)
            : null;
    }
}
