namespace OidcProfiles.Pictures.Jpeg;

/// <summary>A Huffman table made for encoding.</summary>
internal sealed class JpegCode
{
    private readonly (ushort Code, byte Length)[] _codes = new (ushort, byte)[256];

    /// <summary>Makes a table.</summary>
    /// <param name="counts">How many codes there are of each length from 1 to 16.</param>
    /// <param name="symbols">The symbols in the order of their codes.</param>
    public JpegCode(byte[] counts, byte[] symbols)
    {
        (Counts, Symbols) = (counts, symbols);
        var (code, index) = (0, 0);
        for (var length = 1; length <= counts.Length; length++, code <<= 1)
        {
            for (var left = counts[length - 1]; left > 0; left--)
            {
                _codes[symbols[index++]] = ((ushort)code++, (byte)length);
            }
        }
    }

    public IReadOnlyList<byte> Counts { get; }

    public IReadOnlyList<byte> Symbols { get; }

    public (ushort Code, byte Length) this[int symbol] => _codes[symbol];
}
