namespace OidcProfiles.Pictures.Png;

/// <summary>Decodes all colour types and depths, interlaced or not.</summary>
internal static class PngDecoder
{
    /// <summary>The seven passes of Adam7 (PNG Specification, 8.2): first column and row, and their distances.</summary>
    private static readonly (int X, int Y, int StepX, int StepY)[] Passes =
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static void Decode(PngFile file, IRowSink sink)
    {
        using var lines = new PngScanlines(file);
        if (file.Header.IsInterlaced)
        {
            DecodeInterlaced(file, lines, sink);
        }
        else
        {
            DecodeRows(file, lines, sink);
        }

        lines.End();
    }

    private static void DecodeRows(PngFile file, PngScanlines lines, IRowSink sink)
    {
        var pixels = new PngPixels(file);
        var rgba = new byte[file.Header.Width * 4];
        lines.Begin(file.Header.Width);
        for (var y = 0; y < file.Header.Height; y++)
        {
            pixels.Convert(lines.Read(), rgba);
            sink.Add(rgba);
        }
    }

    /// <summary>The last row is complete only with the last pass, so the whole picture is held: at most 64 MB.</summary>
    private static void DecodeInterlaced(PngFile file, PngScanlines lines, IRowSink sink)
    {
        var pixels = new PngPixels(file);
        var (width, height) = (file.Header.Width, file.Header.Height);
        var image = new byte[width * height * 4];
        foreach (var pass in Passes)
        {
            var columns = (width - pass.X + pass.StepX - 1) / pass.StepX;
            if (columns <= 0)
            {
                continue;
            }

            var rgba = new byte[columns * 4];
            lines.Begin(columns);
            for (var y = pass.Y; y < height; y += pass.StepY)
            {
                pixels.Convert(lines.Read(), rgba);
                for (var column = 0; column < columns; column++)
                {
                    var x = pass.X + (column * pass.StepX);
                    rgba.AsSpan(column * 4, 4).CopyTo(image.AsSpan(((y * width) + x) * 4));
                }
            }
        }

        for (var y = 0; y < height; y++)
        {
            sink.Add(image.AsSpan(y * width * 4, width * 4));
        }
    }
}
