namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Turns coefficients into rows of pixels, one row of units at a time.</summary>
internal static class JpegRenderer
{
    public static void Render(JpegImage image, IRowSink sink)
    {
        var frame = image.Frame;
        var planes = frame.Components.Select(component => new byte[component.Stride * 8 * component.Vertical * 8]).ToArray();
        var rgba = new byte[frame.Width * 4];
        for (var unit = 0; unit < frame.UnitRows; unit++)
        {
            for (var index = 0; index < planes.Length; index++)
            {
                Transform(frame.Components[index], unit, planes[index]);
            }

            var rows = Math.Min(8 * frame.MostVertical, frame.Height - (unit * 8 * frame.MostVertical));
            for (var y = 0; y < rows; y++)
            {
                WriteRow(image, planes, y, rgba);
                sink.Add(rgba);
            }
        }
    }

    private static void Transform(JpegComponent component, int unit, byte[] plane)
    {
        for (var row = 0; row < component.Vertical; row++)
        {
            for (var column = 0; column < component.Stride; column++)
            {
                InverseDct.Transform(
                    component.Block(column, (unit * component.Vertical) + row),
                    component.Quantisation,
                    plane.AsSpan((row * 8 * component.Stride * 8) + (column * 8)),
                    component.Stride * 8);
            }
        }
    }

    private static void WriteRow(JpegImage image, byte[][] planes, int y, byte[] rgba)
    {
        var frame = image.Frame;
        var first = Line(frame, 0, planes, y);
        if (planes.Length == 1)
        {
            for (var x = 0; x < frame.Width; x++)
            {
                rgba.AsSpan(x * 4, 3).Fill(first[x]);
                rgba[(x * 4) + 3] = 255;
            }

            return;
        }

        var second = Line(frame, 1, planes, y);
        var third = Line(frame, 2, planes, y);
        var (step1, step2, step3) = (Step(frame, 0), Step(frame, 1), Step(frame, 2));
        for (var x = 0; x < frame.Width; x++)
        {
            WritePixel(rgba.AsSpan(x * 4, 4), first[x / step1], second[x / step2], third[x / step3], image.IsRgb);
        }
    }

    /// <summary>The colours of JFIF (ITU-T T.871, 7), in whole numbers of 16 fractional bits.</summary>
    private static void WritePixel(Span<byte> pixel, int first, int second, int third, bool isRgb)
    {
        pixel[3] = 255;
        if (isRgb)
        {
            (pixel[0], pixel[1], pixel[2]) = ((byte)first, (byte)second, (byte)third);
            return;
        }

        const int Half = 1 << 15;
        var (blue, red) = (second - 128, third - 128);
        pixel[0] = Clamp(first + (((91881 * red) + Half) >> 16));
        pixel[1] = Clamp(first + (((-22554 * blue) - (46802 * red) + Half) >> 16));
        pixel[2] = Clamp(first + (((116130 * blue) + Half) >> 16));
    }

    private static ReadOnlySpan<byte> Line(JpegFrame frame, int index, byte[][] planes, int y)
    {
        var component = frame.Components[index];
        return planes[index].AsSpan(y * component.Vertical / frame.MostVertical * component.Stride * 8);
    }

    private static int Step(JpegFrame frame, int index) => frame.MostHorizontal / frame.Components[index].Horizontal;

    private static byte Clamp(int value) => (byte)Math.Clamp(value, 0, 255);
}
