using System.Buffers.Binary;

namespace OidcProfiles.Pictures.Png;

/// <summary>Turns the samples of a row into red, green, blue and alpha of 8 bits each.</summary>
internal sealed class PngPixels(PngFile file)
{
    private readonly PngHeader _header = file.Header;
    private readonly int[] _samples = new int[4];
    private readonly int _greatest = (1 << file.Header.Depth) - 1;
    private readonly int[] _transparent = file.Header.Colour == PngColour.Palette ? [] : ReadShorts(file.Transparency);

    /// <summary>Converts a row.</summary>
    /// <param name="row">The samples as they lie in the file, unfiltered.</param>
    /// <param name="rgba">Where to write; four bytes for each pixel.</param>
    public void Convert(ReadOnlySpan<byte> row, Span<byte> rgba)
    {
        if (_header.Depth == 8 && _transparent.Length == 0 && _header.Colour is PngColour.Rgb or PngColour.Rgba)
        {
            Copy(row, rgba, _header.Channels);
            return;
        }

        var channels = _header.Channels;
        for (var x = 0; x * 4 < rgba.Length; x++)
        {
            for (var channel = 0; channel < channels; channel++)
            {
                _samples[channel] = Sample(row, (x * channels) + channel);
            }

            Write(rgba.Slice(x * 4, 4));
        }
    }

    /// <summary>The common case: the samples are what is wanted.</summary>
    private static void Copy(ReadOnlySpan<byte> row, Span<byte> rgba, int channels)
    {
        for (; rgba.Length >= 4; rgba = rgba[4..], row = row[channels..])
        {
            rgba[3] = channels == 4 ? row[3] : (byte)255;
            rgba[2] = row[2];
            rgba[1] = row[1];
            rgba[0] = row[0];
        }
    }

    private void Write(Span<byte> pixel)
    {
        switch (_header.Colour)
        {
            case PngColour.Palette:
                WriteEntry(pixel, _samples[0]);
                break;
            case PngColour.Grey or PngColour.GreyAlpha:
                pixel[..3].Fill(Scale(_samples[0]));
                pixel[3] = _header.Colour == PngColour.Grey ? Opacity(1) : Scale(_samples[1]);
                break;
            default:
                (pixel[0], pixel[1], pixel[2]) = (Scale(_samples[0]), Scale(_samples[1]), Scale(_samples[2]));
                pixel[3] = _header.Colour == PngColour.Rgb ? Opacity(3) : Scale(_samples[3]);
                break;
        }
    }

    private void WriteEntry(Span<byte> pixel, int entry)
    {
        PictureException.ThrowIf(entry * 3 >= file.Palette.Length);
        file.Palette.AsSpan(entry * 3, 3).CopyTo(pixel);
        pixel[3] = entry < file.Transparency.Length ? file.Transparency[entry] : (byte)255;
    }

    /// <summary>The colour that tRNS names is transparent; it is compared before it loses bits (11.3.1.1).</summary>
    private byte Opacity(int channels) =>
        _transparent.Length == channels && _samples.AsSpan(0, channels).SequenceEqual(_transparent) ? (byte)0 : (byte)255;

    private byte Scale(int sample) => _greatest switch
    {
        255 => (byte)sample,
        65535 => (byte)(((sample * 255) + 32767) / 65535),
        _ => (byte)(sample * 255 / _greatest),
    };

    private int Sample(ReadOnlySpan<byte> row, int index)
    {
        switch (_header.Depth)
        {
            case 8:
                return row[index];
            case 16:
                return BinaryPrimitives.ReadUInt16BigEndian(row[(index * 2)..]);
            default:
                var bit = index * _header.Depth;
                return (row[bit / 8] >> (8 - _header.Depth - (bit % 8))) & _greatest;
        }
    }

    private static int[] ReadShorts(byte[] bytes) =>
        [.. Enumerable.Range(0, bytes.Length / 2).Select(index => (int)BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(index * 2)))];
}
