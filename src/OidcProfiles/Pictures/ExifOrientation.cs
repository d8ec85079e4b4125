using System.Buffers.Binary;

namespace OidcProfiles.Pictures;

/// <summary>
/// Reads the one thing that is used of EXIF data before it is dropped: how the picture must be turned (Exif 2.32, 4.6.4, tag 0x0112).
/// </summary>
internal static class ExifOrientation
{
    private const int HeaderLength = 8;
    private const int EntryLength = 12;
    private const ushort Tag = 0x0112;
    private const ushort ShortType = 3;

    /// <summary>Reads a TIFF structure.</summary>
    /// <returns>1 to 8; 1, which is upright, also when there is no such tag or the data is damaged.</returns>
    public static int Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < HeaderLength || (!tiff.StartsWith("II*\0"u8) && !tiff.StartsWith("MM\0*"u8)))
        {
            return 1;
        }

        var isLittle = tiff[0] == 'I';
        var offset = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (offset > tiff.Length - 2)
        {
            return 1;
        }

        var directory = tiff[(int)offset..];
        var count = ReadShort(directory, isLittle);
        for (var start = 2; count > 0 && start + EntryLength <= directory.Length; count--, start += EntryLength)
        {
            var entry = directory.Slice(start, EntryLength);
            if (ReadShort(entry, isLittle) == Tag)
            {
                var value = ReadShort(entry[8..], isLittle);
                return ReadShort(entry[2..], isLittle) == ShortType && value is >= 1 and <= 8 ? value : 1;
            }
        }

        return 1;
    }

    private static ushort ReadShort(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
