using OidcProfiles.Pictures;

namespace OidcProfiles.Tests.Pictures;

public sealed class SquareScalerTests
{
    [Theory]
    [InlineData(512, 512)]
    [InlineData(513, 513)]
    [InlineData(700, 512)]
    [InlineData(512, 900)]
    [InlineData(1024, 1025)]
    [InlineData(1531, 777)]
    public void Finish_WhenRowsWereAdded_HasTheAverageOfEachArea(int width, int height)
    {
        var random = new Random(width);
        var pixels = new byte[width * height * 4];
        random.NextBytes(pixels);
        var square = Scale(width, height, pixels);
        var crop = Math.Min(width, height);
        Assert.Equal(512, square.Side);
        for (var sample = 0; sample < 300; sample++)
        {
            var (x, y) = (random.Next(512), random.Next(512));
            var expected = Average(pixels, width, (width - crop) / 2, (height - crop) / 2, (double)crop / 512, x, y);
            var actual = square.Rgba.AsSpan(((y * 512) + x) * 4, 4).ToArray();
            Assert.All(expected.Zip(actual), pair => Assert.InRange(pair.Second, pair.First - 0.52, pair.First + 0.52));
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(5, 3)]
    [InlineData(3, 6)]
    [InlineData(600, 511)]
    public void Finish_WhenThePictureIsSmall_KeepsThePixelsOfTheMiddle(int width, int height)
    {
        var pixels = new byte[width * height * 4];
        new Random(1).NextBytes(pixels);
        for (var index = 3; index < pixels.Length; index += 4)
        {
            pixels[index] |= 1;
        }

        var side = Math.Min(width, height);
        var square = Scale(width, height, pixels);
        Assert.Equal(side, square.Side);
        Assert.Equal(
            Enumerable.Range((height - side) / 2, side).SelectMany(y => pixels.Skip(((y * width) + ((width - side) / 2)) * 4).Take(side * 4)),
            square.Rgba);
    }

    [Fact]
    public void Finish_WhenPixelsAreInvisible_ForgetsTheirColours() =>
        Assert.Equal([0, 0, 0, 0, 9, 9, 9, 1, 7, 7, 7, 255, 0, 0, 0, 0], Scale(2, 2, [5, 6, 7, 0, 9, 9, 9, 1, 7, 7, 7, 255, 8, 8, 8, 0]).Rgba);

    private static SquarePixels Scale(int width, int height, byte[] pixels)
    {
        var scaler = new SquareScaler(width, height);
        for (var y = 0; y < height; y++)
        {
            scaler.Add(pixels.AsSpan(y * width * 4, width * 4));
        }

        return scaler.Finish();
    }

    /// <summary>The average of one area, pixel by pixel, with alpha as the weight of colours.</summary>
    private static double[] Average(byte[] pixels, int width, int left, int top, double step, int x, int y)
    {
        var sums = new double[4];
        for (var row = (int)(y * step); row < (y + 1) * step; row++)
        {
            for (var column = (int)(x * step); column < (x + 1) * step; column++)
            {
                var share = Overlap(column, x * step, step) * Overlap(row, y * step, step);
                var place = (((top + row) * width) + left + column) * 4;
                if (share <= 0)
                {
                    continue;
                }

                var alpha = share * pixels[place + 3];
                sums[3] += alpha;
                for (var channel = 0; channel < 3; channel++)
                {
                    sums[channel] += alpha * pixels[place + channel];
                }
            }
        }

        return sums[3] < 0.5 * step * step ? new double[4] : [sums[0] / sums[3], sums[1] / sums[3], sums[2] / sums[3], sums[3] / (step * step)];
    }

    private static double Overlap(int pixel, double start, double length) => Math.Min(pixel + 1, start + length) - Math.Max(pixel, start);
}
