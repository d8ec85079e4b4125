namespace OidcProfiles.Pictures.Jpeg;

/// <summary>The scan header (T.81, B.2.3): which bits of which coefficients of which components follow.</summary>
internal sealed class JpegScan
{
    private const int MostBlocksOfUnit = 10;
    private const int LastCoefficient = JpegFrame.BlockSize - 1;
    private const int MostShift = 13;

    private JpegScan(IReadOnlyList<JpegScanPart> parts, int start, int end, int high, int low) =>
        (Parts, Start, End, High, Low) = (parts, start, end, high, low);

    public IReadOnlyList<JpegScanPart> Parts { get; }

    /// <summary>The first coefficient, in the order of sending.</summary>
    public int Start { get; }

    /// <summary>The last coefficient.</summary>
    public int End { get; }

    /// <summary>The lowest bit that was sent before; 0 for the first scan of these coefficients.</summary>
    public int High { get; }

    /// <summary>The lowest bit that this scan sends.</summary>
    public int Low { get; }

    public static JpegScan Read(ReadOnlySpan<byte> data, JpegFrame frame, JpegTables tables)
    {
        PictureException.ThrowIf(data.IsEmpty || data[0] is < 1 or > 3 || data.Length != 4 + (2 * data[0]));
        var (start, end, high, low) = (data[^3], data[^2], data[^1] >> 4, data[^1] & 15);
        PictureException.ThrowIf(frame.IsProgressive
            ? end > LastCoefficient || start > end || (start == 0 && end != 0) || (start > 0 && data[0] != 1) || low > MostShift
            : start != 0 || end != LastCoefficient || high != 0 || low != 0);
        var parts = new List<JpegScanPart>();
        for (var index = 0; index < data[0]; index++)
        {
            var id = data[1 + (2 * index)];
            var component = frame.Components.FirstOrDefault(item => item.Id == id);
            PictureException.ThrowIf(component is null || parts.Any(part => part.Component == component));
            component!.Progress(start, end, high, low);
            component.Quantisation ??= tables.Quantisation(component.Table);
            var slots = data[2 + (2 * index)];
            parts.Add(new(
                component,
                start == 0 && high == 0 ? tables.Dc(slots >> 4) : null,
                end > 0 ? tables.Ac(slots & 15) : null));
        }

        PictureException.ThrowIf(parts.Count > 1 && parts.Sum(part => part.Component.Horizontal * part.Component.Vertical) > MostBlocksOfUnit);
        return new(parts, start, end, high, low);
    }
}
