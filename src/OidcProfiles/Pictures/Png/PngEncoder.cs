using System.Buffers.Binary;
using System.IO.Compression;

namespace OidcProfiles.Pictures.Png;

/// <summary>Writes a PNG file of three chunks: RGB of 8 bits, with alpha only where a pixel is transparent.</summary>
internal static class PngEncoder
{
    private const int Filters = 5;

    public static byte[] Encode(SquarePixels pixels)
    {
        var channels = pixels.IsOpaque ? 3 : 4;
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, pixels.Side);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), pixels.Side);
        header[8] = 8;
        header[9] = (byte)(channels == 3 ? PngColour.Rgb : PngColour.Rgba);

        using var file = new MemoryStream();
        file.Write(PictureReader.PngSignature);
        WriteChunk(file, "IHDR"u8, header);
        WriteChunk(file, "IDAT"u8, Compress(pixels, channels));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static void WriteChunk(MemoryStream file, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        byte[] chunk = [.. type, .. data];
        file.Write(chunk);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Compute(chunk));
        file.Write(number);
    }

    private static byte[] Compress(SquarePixels pixels, int channels)
    {
        using var data = new MemoryStream();
        using (var stream = new ZLibStream(data, CompressionLevel.Optimal, leaveOpen: true))
        {
            var above = new byte[(pixels.Side + 1) * channels];
            var candidates = Enumerable.Range(0, Filters).Select(_ => new byte[1 + (pixels.Side * channels)]).ToArray();
            for (var y = 0; y < pixels.Side; y++)
            {
                var row = Pack(pixels, y, channels);
                stream.Write(Filter(row, above, channels, candidates));
                above = row;
            }
        }

        return data.ToArray();
    }

    /// <summary>The samples of a row after one pixel of zeros.</summary>
    private static byte[] Pack(SquarePixels pixels, int y, int channels)
    {
        var row = new byte[(pixels.Side + 1) * channels];
        for (var x = 0; x < pixels.Side; x++)
        {
            pixels.Rgba.AsSpan(((y * pixels.Side) + x) * 4, channels).CopyTo(row.AsSpan((x + 1) * channels));
        }

        return row;
    }

    /// <summary>Takes the filter whose bytes are nearest to zero in sum, as the specification recommends (12.7).</summary>
    private static byte[] Filter(byte[] row, byte[] above, int distance, byte[][] candidates)
    {
        var (best, least) = (candidates[0], int.MaxValue);
        for (var filter = 0; filter < Filters; filter++)
        {
            var candidate = candidates[filter];
            candidate[0] = (byte)filter;
            var sum = 0;
            for (var index = distance; index < row.Length; index++)
            {
                var (left, up, corner) = (row[index - distance], above[index], above[index - distance]);
                var guess = filter switch
                {
                    0 => 0,
                    1 => left,
                    2 => up,
                    3 => (left + up) / 2,
                    _ => PngScanlines.Predict(left, up, corner),
                };
                var value = (byte)(row[index] - guess);
                candidate[index - distance + 1] = value;
                sum += Math.Abs((sbyte)value == sbyte.MinValue ? sbyte.MaxValue : (sbyte)value);
            }

            if (sum < least)
            {
                (best, least) = (candidate, sum);
            }
        }

        return best;
    }
}
