namespace OidcProfiles.Pictures;

/// <summary>A square picture in memory.</summary>
/// <param name="Side">Its width and height in pixels.</param>
/// <param name="Rgba">Red, green, blue and alpha of each pixel, rows from the top down.</param>
internal sealed record SquarePixels(int Side, byte[] Rgba)
{
    /// <summary>Whether no pixel is transparent.</summary>
    public bool IsOpaque
    {
        get
        {
            for (var index = 3; index < Rgba.Length; index += 4)
            {
                if (Rgba[index] != 255)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Turns and mirrors the picture so that it stands upright.</summary>
    /// <param name="orientation">The value of the EXIF tag Orientation: 1 to 8.</param>
    public SquarePixels Orient(int orientation)
    {
        if (orientation == 1)
        {
            return this;
        }

        var turned = new byte[Rgba.Length];
        var last = Side - 1;
        for (var y = 0; y < Side; y++)
        {
            for (var x = 0; x < Side; x++)
            {
                var (fromX, fromY) = orientation switch
                {
                    2 => (last - x, y),
                    3 => (last - x, last - y),
                    4 => (x, last - y),
                    5 => (y, x),
                    6 => (y, last - x),
                    7 => (last - y, last - x),
                    _ => (last - y, x),
                };
                Rgba.AsSpan(((fromY * Side) + fromX) * 4, 4).CopyTo(turned.AsSpan(((y * Side) + x) * 4));
            }
        }

        return new(Side, turned);
    }
}
