using System.Buffers.Binary;

namespace OidcProfiles.Pictures.Jpeg;

/// <summary>The frame header (ITU-T T.81, B.2.2).</summary>
internal sealed class JpegFrame
{
    /// <summary>The coefficients of a block.</summary>
    public const int BlockSize = 64;

    private JpegFrame(int width, int height, bool isProgressive, JpegComponent[] components)
    {
        (Width, Height, IsProgressive, Components) = (width, height, isProgressive, components);
        (MostHorizontal, MostVertical) = (components.Max(item => item.Horizontal), components.Max(item => item.Vertical));
        (UnitColumns, UnitRows) = (Divide(width, 8 * MostHorizontal), Divide(height, 8 * MostVertical));
        foreach (var component in components)
        {
            component.Arrange(
                Divide(Divide(width * component.Horizontal, MostHorizontal), 8),
                Divide(Divide(height * component.Vertical, MostVertical), 8),
                UnitColumns * component.Horizontal);
        }
    }

    public int Width { get; }

    public int Height { get; }

    public bool IsProgressive { get; }

    public IReadOnlyList<JpegComponent> Components { get; }

    public int MostHorizontal { get; }

    public int MostVertical { get; }

    /// <summary>The units (MCU) of a row of an interleaved scan.</summary>
    public int UnitColumns { get; }

    public int UnitRows { get; }

    /// <summary>Reads the header.</summary>
    /// <param name="data">What follows the length.</param>
    /// <param name="isProgressive">Whether the marker is SOF2.</param>
    public static JpegFrame Read(ReadOnlySpan<byte> data, bool isProgressive)
    {
        PictureException.ThrowIf(data.Length < 6);
        if (data[0] != 8 || data[5] is not (1 or 3))
        {
            throw PictureException.Variant;
        }

        PictureException.ThrowIf(data.Length != 6 + (3 * data[5]));
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
        PictureException.ThrowIfSizeIsWrong(width, height);
        var components = new JpegComponent[data[5]];
        for (var index = 0; index < components.Length; index++)
        {
            var part = data.Slice(6 + (3 * index), 3);
            var (horizontal, vertical) = (part[1] >> 4, part[1] & 15);
            PictureException.ThrowIf(horizontal is < 1 or > 4 || vertical is < 1 or > 4 || part[2] > 3);
            // The factors of a single component say nothing about its size (A.2.2): one block is one unit.
            components[index] = components.Length == 1 ? new(part[0], 1, 1, part[2]) : new(part[0], horizontal, vertical, part[2]);
        }

        PictureException.ThrowIf(components.DistinctBy(item => item.Id).Count() != components.Length);
        var frame = new JpegFrame(width, height, isProgressive, components);
        if (components.Any(item => frame.MostHorizontal % item.Horizontal != 0 || frame.MostVertical % item.Vertical != 0))
        {
            throw PictureException.Variant;
        }

        return frame;
    }

    /// <summary>
    /// Makes room for the coefficients. Each block takes at least one bit of the file, so a short file that announces a large picture is
    /// refused before any memory is taken for it.
    /// </summary>
    public void Allocate(int fileLength)
    {
        PictureException.ThrowIf(Components.Sum(item => (long)item.BlockColumns * item.BlockRows) > 8L * fileLength);
        foreach (var component in Components)
        {
            component.Allocate(UnitRows * component.Vertical);
        }
    }

    private static int Divide(int dividend, int divisor) => (dividend + divisor - 1) / divisor;
}
