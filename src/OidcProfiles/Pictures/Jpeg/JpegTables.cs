using System.Buffers.Binary;

namespace OidcProfiles.Pictures.Jpeg;

/// <summary>The tables in force, and how segments change them (T.81, B.2.4).</summary>
internal sealed class JpegTables
{
    private const int Slots = 4;
    private readonly HuffmanTable?[] _dc = new HuffmanTable?[Slots];
    private readonly HuffmanTable?[] _ac = new HuffmanTable?[Slots];
    private readonly ushort[]?[] _quantisation = new ushort[]?[Slots];

    /// <summary>After how many units a restart marker comes; 0 for never.</summary>
    public int RestartInterval { get; private set; }

    public HuffmanTable Dc(int slot) => Get(_dc, slot);

    public HuffmanTable Ac(int slot) => Get(_ac, slot);

    public ushort[] Quantisation(int slot) => Get(_quantisation, slot);

    public void TakeQuantisation(ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(data.IsEmpty);
        while (!data.IsEmpty)
        {
            var (bytes, slot) = ((data[0] >> 4) + 1, data[0] & 15);
            PictureException.ThrowIf(bytes > 2 || slot >= Slots || data.Length < 1 + (bytes * JpegFrame.BlockSize));
            var table = new ushort[JpegFrame.BlockSize];
            for (var index = 0; index < table.Length; index++)
            {
                var value = bytes == 1 ? data[1 + index] : BinaryPrimitives.ReadUInt16BigEndian(data[(1 + (2 * index))..]);
                PictureException.ThrowIf(value == 0);
                table[ZigZag.Natural[index]] = value;
            }

            _quantisation[slot] = table;
            data = data[(1 + (bytes * JpegFrame.BlockSize))..];
        }
    }

    public void TakeHuffman(ReadOnlySpan<byte> data)
    {
        const int HeaderLength = 17;
        PictureException.ThrowIf(data.IsEmpty);
        while (!data.IsEmpty)
        {
            PictureException.ThrowIf(data.Length < HeaderLength);
            var (kind, slot) = (data[0] >> 4, data[0] & 15);
            var counts = data[1..HeaderLength];
            var sum = 0;
            foreach (var count in counts)
            {
                sum += count;
            }

            PictureException.ThrowIf(kind > 1 || slot >= Slots || sum is 0 or > 256 || sum > data.Length - HeaderLength);
            (kind == 0 ? _dc : _ac)[slot] = new(counts, data.Slice(HeaderLength, sum));
            data = data[(HeaderLength + sum)..];
        }
    }

    public void TakeRestartInterval(ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(data.Length != 2);
        RestartInterval = BinaryPrimitives.ReadUInt16BigEndian(data);
    }

    private static T Get<T>(T?[] slots, int slot)
        where T : class => slot < slots.Length && slots[slot] is { } table ? table : throw PictureException.Damaged;
}
