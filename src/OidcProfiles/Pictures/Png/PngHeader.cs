using System.Buffers.Binary;

namespace OidcProfiles.Pictures.Png;

/// <summary>The chunk IHDR (PNG Specification, 11.2.1).</summary>
internal readonly record struct PngHeader(int Width, int Height, int Depth, PngColour Colour, bool IsInterlaced)
{
    private const int Length = 13;

    /// <summary>How many samples a pixel has.</summary>
    public int Channels => Colour switch
    {
        PngColour.Grey or PngColour.Palette => 1,
        PngColour.GreyAlpha => 2,
        PngColour.Rgb => 3,
        _ => 4,
    };

    /// <summary>How far back the filters look, in bytes.</summary>
    public int Distance => Math.Max(1, Channels * Depth / 8);

    public static PngHeader Read(ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(data.Length != Length);
        PictureException.ThrowIfSizeIsWrong(BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]));
        var header = new PngHeader(
            BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), data[8], (PngColour)data[9], data[12] == 1);
        PictureException.ThrowIf(!header.IsCoherent || data[10] != 0 || data[11] != 0 || data[12] > 1);
        return header;
    }

    /// <summary>The bytes of a row, without the one that names its filter.</summary>
    public int RowLength(int width) => ((width * Channels * Depth) + 7) / 8;

    private bool IsCoherent => Colour switch
    {
        PngColour.Grey => Depth is 1 or 2 or 4 or 8 or 16,
        PngColour.Palette => Depth is 1 or 2 or 4 or 8,
        PngColour.Rgb or PngColour.GreyAlpha or PngColour.Rgba => Depth is 8 or 16,
        _ => false,
    };
}
