namespace OidcProfiles.Pictures.Jpeg;

/// <summary>
/// Turns a block of coefficients into samples: the transform of Loeffler, Ligtenberg and Moschytz (1989) in whole numbers of 13 fractional
/// bits, which is exact to less than one step.
/// </summary>
internal static class InverseDct
{
    private const int Bits = 13;
    private const int ColumnBits = 2;

    /// <summary>Transforms one block.</summary>
    /// <param name="coefficients">The 64 coefficients in natural order.</param>
    /// <param name="quantisation">Their factors.</param>
    /// <param name="samples">Where to write the samples, 0 to 255.</param>
    /// <param name="stride">The distance of two rows there.</param>
    public static void Transform(ReadOnlySpan<short> coefficients, ReadOnlySpan<ushort> quantisation, Span<byte> samples, int stride)
    {
        Span<int> work = stackalloc int[JpegFrame.BlockSize];
        Span<int> line = stackalloc int[8];
        for (var column = 0; column < 8; column++)
        {
            for (var row = 0; row < 8; row++)
            {
                line[row] = coefficients[(row * 8) + column] * quantisation[(row * 8) + column];
            }

            TransformLine(line, Bits - ColumnBits);
            for (var row = 0; row < 8; row++)
            {
                work[(row * 8) + column] = line[row];
            }
        }

        for (var row = 0; row < 8; row++)
        {
            work.Slice(row * 8, 8).CopyTo(line);
            TransformLine(line, Bits + ColumnBits + 3);
            for (var column = 0; column < 8; column++)
            {
                samples[(row * stride) + column] = (byte)Math.Clamp(line[column] + 128, 0, 255);
            }
        }
    }

    /// <summary>One dimension. Overflow, which only hostile coefficients reach, gives wrong samples and nothing worse.</summary>
    private static void TransformLine(Span<int> line, int shift)
    {
        unchecked
        {
            // Even part: the factors are sqrt(2) * cos(6 pi / 16) and its companions, times 2^13.
            var turn = (line[2] + line[6]) * 4433;
            var even2 = turn - (line[6] * 15137);
            var even3 = turn + (line[2] * 6270);
            var even0 = (line[0] + line[4]) << Bits;
            var even1 = (line[0] - line[4]) << Bits;
            var (top0, top3, top1, top2) = (even0 + even3, even0 - even3, even1 + even2, even1 - even2);

            // Odd part.
            var (a, b, c, d) = (line[7], line[5], line[3], line[1]);
            var all = (a + b + c + d) * 9633;
            var outer = (a + d) * -7373;
            var inner = (b + c) * -20995;
            var left = ((a + c) * -16069) + all;
            var right = ((b + d) * -3196) + all;
            var odd0 = (a * 2446) + outer + left;
            var odd1 = (b * 16819) + inner + right;
            var odd2 = (c * 25172) + inner + left;
            var odd3 = (d * 12299) + outer + right;

            var half = 1 << (shift - 1);
            line[0] = (top0 + odd3 + half) >> shift;
            line[7] = (top0 - odd3 + half) >> shift;
            line[1] = (top1 + odd2 + half) >> shift;
            line[6] = (top1 - odd2 + half) >> shift;
            line[2] = (top2 + odd1 + half) >> shift;
            line[5] = (top2 - odd1 + half) >> shift;
            line[3] = (top3 + odd0 + half) >> shift;
            line[4] = (top3 - odd0 + half) >> shift;
        }
    }
}
