using System.Buffers.Binary;
using System.Numerics;

namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Writes a baseline JPEG file with full colour resolution and no other application data than the header of JFIF.</summary>
internal static class JpegEncoder
{
    private const int Components = 3;

    public static byte[] Encode(SquarePixels pixels)
    {
        using var file = new MemoryStream();
        WriteHeader(file, pixels.Side);
        var bits = new JpegBitWriter(file);
        var predictors = new int[Components];
        var block = new float[JpegFrame.BlockSize];
        for (var top = 0; top < pixels.Side; top += 8)
        {
            for (var left = 0; left < pixels.Side; left += 8)
            {
                for (var component = 0; component < Components; component++)
                {
                    ReadBlock(pixels, left, top, component, block);
                    ForwardDct.Transform(block);
                    var table = component == 0 ? JpegEncoderTables.Luminance : JpegEncoderTables.Chrominance;
                    predictors[component] = WriteBlock(bits, block, table, predictors[component]);
                }
            }
        }

        bits.Flush();
        file.Write([0xFF, 0xD9]);
        return file.ToArray();
    }

    private static void WriteHeader(MemoryStream file, int side)
    {
        file.Write([0xFF, 0xD8]);
        // JFIF 1.02, square pixels, no thumbnail (ITU-T T.871, 10.1).
        WriteSegment(file, 0xE0, [(byte)'J', (byte)'F', (byte)'I', (byte)'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0]);
        WriteSegment(file, 0xDB, [0, .. InSentOrder(JpegEncoderTables.Luminance), 1, .. InSentOrder(JpegEncoderTables.Chrominance)]);
        var size = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(size, (ushort)side);
        WriteSegment(file, 0xC0, [8, .. size, .. size, Components, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]);
        var (dc, ac) = (JpegEncoderTables.Dc, JpegEncoderTables.Ac);
        WriteSegment(file, 0xC4, [0x00, .. dc.Counts, .. dc.Symbols, 0x10, .. ac.Counts, .. ac.Symbols]);
        WriteSegment(file, 0xDA, [Components, 1, 0x00, 2, 0x00, 3, 0x00, 0, 63, 0]);
    }

    private static void WriteSegment(MemoryStream file, byte marker, byte[] data)
    {
        Span<byte> header = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(header[2..], (ushort)(data.Length + 2));
        file.Write(header);
        file.Write(data);
    }

    private static byte[] InSentOrder(byte[] table) => [.. ZigZag.Natural.ToArray().Select(place => table[place])];

    /// <summary>Beyond the right and lower edge the last pixel is repeated.</summary>
    private static void ReadBlock(SquarePixels pixels, int left, int top, int component, float[] block)
    {
        var last = pixels.Side - 1;
        for (var index = 0; index < block.Length; index++)
        {
            var (x, y) = (Math.Min(left + (index % 8), last), Math.Min(top + (index / 8), last));
            var pixel = pixels.Rgba.AsSpan(((y * pixels.Side) + x) * 4, 3);
            block[index] = component switch
            {
                0 => (0.299f * pixel[0]) + (0.587f * pixel[1]) + (0.114f * pixel[2]) - 128,
                1 => (-0.168736f * pixel[0]) - (0.331264f * pixel[1]) + (0.5f * pixel[2]),
                _ => (0.5f * pixel[0]) - (0.418688f * pixel[1]) - (0.081312f * pixel[2]),
            };
        }
    }

    /// <summary>Writes a block (T.81, F.1.2).</summary>
    /// <returns>Its DC value.</returns>
    private static int WriteBlock(JpegBitWriter bits, float[] block, byte[] table, int predictor)
    {
        var dc = Quantise(block, table, 0);
        WriteNumber(bits, JpegEncoderTables.Dc, 0, dc - predictor);
        var run = 0;
        for (var index = 1; index < block.Length; index++)
        {
            var value = Quantise(block, table, ZigZag.Natural[index]);
            if (value == 0)
            {
                run++;
                continue;
            }

            for (; run > 15; run -= 16)
            {
                Write(bits, JpegEncoderTables.Ac[0xF0]);
            }

            WriteNumber(bits, JpegEncoderTables.Ac, run, value);
            run = 0;
        }

        if (run > 0)
        {
            Write(bits, JpegEncoderTables.Ac[0]);
        }

        return dc;
    }

    private static int Quantise(float[] block, byte[] table, int place) => (int)MathF.Round(block[place] / table[place]);

    private static void WriteNumber(JpegBitWriter bits, JpegCode code, int run, int value)
    {
        var length = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(value));
        Write(bits, code[(run << 4) | length]);
        bits.Write(value < 0 ? value - 1 : value, length);
    }

    private static void Write(JpegBitWriter bits, (ushort Code, byte Length) code) => bits.Write(code.Code, code.Length);
}
