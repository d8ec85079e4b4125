namespace OidcProfiles.Pictures.Jpeg;

/// <summary>A Huffman table made for decoding (T.81, annex C and F.2.2.3).</summary>
internal sealed class HuffmanTable
{
    private const int MostLength = 16;
    private const int FastLength = 8;
    private readonly short[] _fast = new short[1 << FastLength];
    private readonly int[] _firstCode = new int[MostLength + 1];
    private readonly int[] _firstIndex = new int[MostLength + 1];
    private readonly int[] _counts = new int[MostLength + 1];
    private readonly byte[] _symbols;

    /// <summary>Makes a table.</summary>
    /// <param name="counts">How many codes there are of each length from 1 to 16.</param>
    /// <param name="symbols">The symbols in the order of their codes.</param>
    public HuffmanTable(ReadOnlySpan<byte> counts, ReadOnlySpan<byte> symbols)
    {
        _symbols = symbols.ToArray();
        Array.Fill(_fast, (short)-1);
        var (code, index) = (0, 0);
        for (var length = 1; length <= MostLength; length++)
        {
            (_firstCode[length], _firstIndex[length], _counts[length]) = (code, index, counts[length - 1]);
            for (var end = index + counts[length - 1]; index < end; index++, code++)
            {
                PictureException.ThrowIf(code >= 1 << length);
                Remember(code, length, _symbols[index]);
            }

            code <<= 1;
        }
    }

    public byte Decode(JpegBitReader reader)
    {
        var bits = reader.Peek(MostLength);
        var fast = _fast[bits >> (MostLength - FastLength)];
        if (fast >= 0)
        {
            reader.Skip(fast >> 8);
            return (byte)fast;
        }

        for (var length = FastLength + 1; length <= MostLength; length++)
        {
            var offset = (bits >> (MostLength - length)) - _firstCode[length];
            if (offset >= 0 && offset < _counts[length])
            {
                reader.Skip(length);
                return _symbols[_firstIndex[length] + offset];
            }
        }

        throw PictureException.Damaged;
    }

    private void Remember(int code, int length, byte symbol)
    {
        if (length <= FastLength)
        {
            _fast.AsSpan(code << (FastLength - length), 1 << (FastLength - length)).Fill((short)((length << 8) | symbol));
        }
    }
}
