namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Turns a block of samples into coefficients (T.81, A.3.3).</summary>
internal static class ForwardDct
{
    private static readonly float[] Cosines = [.. Enumerable.Range(0, JpegFrame.BlockSize).Select(Cosine)];

    /// <summary>Transforms one block in place.</summary>
    /// <param name="block">64 samples, -128 to 127; then the coefficients in natural order.</param>
    public static void Transform(Span<float> block)
    {
        Span<float> work = stackalloc float[JpegFrame.BlockSize];
        Multiply(block, work);
        Multiply(work, block);
    }

    /// <summary>Transforms the rows and turns the block over, so that the second time transforms the columns.</summary>
    private static void Multiply(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var row = 0; row < 8; row++)
        {
            for (var frequency = 0; frequency < 8; frequency++)
            {
                var sum = 0f;
                for (var x = 0; x < 8; x++)
                {
                    sum += from[(row * 8) + x] * Cosines[(frequency * 8) + x];
                }

                to[(frequency * 8) + row] = sum;
            }
        }
    }

    private static float Cosine(int index)
    {
        var (frequency, x) = (index / 8, index % 8);
        return (float)(Math.Cos(((2 * x) + 1) * frequency * Math.PI / 16) * (frequency == 0 ? Math.Sqrt(1 / 8d) : 0.5));
    }
}
