using OidcProfiles.Pictures;
using OidcProfiles.Pictures.Jpeg;

namespace OidcProfiles.Tests.Pictures;

public sealed class JpegTests
{
    public static TheoryData<string> Decoded => [.. Sample.Jpeg.Except(["corners.jpg"])];

    /// <summary>The transform of libjpeg is the same, so no more than a step of rounding may differ.</summary>
    [Theory]
    [MemberData(nameof(Decoded))]
    public void Render_WhenASampleIsGiven_GivesThePixelsOfLibjpeg(string sample)
    {
        var (expected, actual) = (Sample.ReadExpected(sample), Sample.DecodeJpeg(Sample.Read(sample)));
        Assert.Equal(Sample.Width * Sample.Height * 4, actual.Length);
        var differences = expected.Zip(actual, (left, right) => Math.Abs(left - right)).ToList();
        Assert.True(differences.Max() <= 1, $"At most {differences.Max()}, on average {differences.Average()}.");
    }

    [Theory]
    [InlineData("cmyk.jpg")]
    [InlineData("arithmetic.jpg")]
    public void Process_WhenTheVariantIsSpecial_SaysSo(string sample) =>
        Sample.AssertRefused("PictureVariantNotAccepted", Sample.Read(sample));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(45)]
    [InlineData(200)]
    public void Encode_WhenDecodedAgain_IsNearThePicture(int side)
    {
        var pixels = new SquarePixels(side, [.. Enumerable.Range(0, side * side).SelectMany(index =>
            new[] { (byte)(255 * (index % side) / side), (byte)(255 * (index / side) / side), (byte)(index / side > side / 2 ? 200 : 40), (byte)255 })]);
        var decoded = Sample.DecodeJpeg(JpegEncoder.Encode(pixels));
        var error = pixels.Rgba.Zip(decoded, (left, right) => (double)((left - right) * (left - right))).Average();
        Assert.Equal(pixels.Rgba.Length, decoded.Length);
        Assert.True(10 * Math.Log10(255 * 255 / Math.Max(error, 1e-9)) > 38, $"The mean squared error is {error}.");
    }

    [Fact]
    public void Encode_WhenThePictureIsNoise_StaysDecodable()
    {
        var random = new Random(3);
        var pixels = new SquarePixels(64, new byte[64 * 64 * 4]);
        for (var index = 0; index < pixels.Rgba.Length; index++)
        {
            pixels.Rgba[index] = random.Next(2) == 0 ? (byte)0 : (byte)255;
        }

        var decoded = Sample.DecodeJpeg(JpegEncoder.Encode(pixels));
        Assert.True(pixels.Rgba.Where((_, index) => index % 4 < 3).Zip(
            decoded.Where((_, index) => index % 4 < 3), (left, right) => Math.Abs(left - right)).Average() < 12);
    }

    [Fact]
    public void EncoderTables_Always_AreWhole()
    {
        Assert.Equal(162, JpegEncoderTables.Ac.Symbols.Distinct().Count());
        Assert.Equal(162, JpegEncoderTables.Ac.Counts.Sum(count => count));
        Assert.Equal(12, JpegEncoderTables.Dc.Counts.Sum(count => count));
    }

    [Theory]
    [InlineData("baseline420.jpg")]
    [InlineData("progressive420.jpg")]
    [InlineData("restart.jpg")]
    public void Process_WhenItIsCutAnywhere_IsRefused(string sample)
    {
        var bytes = Sample.Read(sample);
        for (var length = 0; length < bytes.Length; length++)
        {
            Sample.AssertRefused(length < 3 ? "PictureNotAccepted" : "PictureDamaged", bytes.AsMemory(0, length));
        }
    }

    [Fact]
    public void Process_WhenSegmentsAreWrong_IsDamaged()
    {
        RefuseChanged(0xC0, data => data[6] = 0x05);
        RefuseChanged(0xC0, data => data[7] = 0x50);
        RefuseChanged(0xC0, data => data[6] = data[9]);
        RefuseChanged(0xC0, data => data[8] = 4);
        RefuseChanged(0xC0, data => data[8] = 3);
        RefuseChanged(0xC0, data => data[1] = data[2] = 0);
        RefuseChanged(0xDB, data => data[0] = 0x04);
        RefuseChanged(0xDB, data => data[0] = 0x20);
        RefuseChanged(0xDB, data => data[9] = 0);
        RefuseChanged(0xC4, data => data[0] = 0x20);
        RefuseChanged(0xC4, data => data[0] = 0x05);
        RefuseChanged(0xC4, data => data[1] = 3);
        RefuseChanged(0xC4, data => data[16] = 200);
        RefuseChanged(0xDA, data => data[0] = 2);
        RefuseChanged(0xDA, data => data[1] = 9);
        RefuseChanged(0xDA, data => data[2] = 0x33);
        RefuseChanged(0xDA, data => data[^3] = 1);
        RefuseChanged(0xDA, data => data[^2] = 62);
        RefuseChanged(0xDA, data => data[^1] = 1);
        RefuseChanged(0xDA, data => data[3] = data[1]);
    }

    [Fact]
    public void Process_WhenTheFrameIsOfTwelveBits_SaysSo() => Sample.AssertRefused(
        "PictureVariantNotAccepted", JpegParts.Change("baseline444.jpg", 0xC0, data => data[0] = 12));

    [Theory]
    [InlineData(0x10, 0x01)]
    [InlineData(0xFF, 0xFF)]
    public void Process_WhenItHasTooManyPixels_SaysSo(byte high, byte low) => Sample.AssertRefused(
        "PictureTooManyPixels", JpegParts.Change("baseline444.jpg", 0xC0, data => (data[1], data[2]) = (high, low)));

    [Fact]
    public void Process_WhenAShortFileAnnouncesALargePicture_TakesNoMemoryForIt()
    {
        var bytes = JpegParts.Change("baseline444.jpg", 0xC0, data => (data[1], data[2], data[3], data[4]) = (16, 0, 16, 0));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sample.AssertRefused("PictureDamaged", bytes);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    [Fact]
    public void Process_WhenAScanIsSentTwice_IsDamaged()
    {
        var bytes = Sample.Read("progressive444.jpg");
        var start = JpegParts.Find(bytes, 0xDA);
        var end = JpegParts.Find(bytes, 0xC4, start);
        Sample.AssertRefused("PictureDamaged", [.. bytes[..end], .. bytes[start..end], .. bytes[end..]]);
    }

    /// <summary>64 scans are accepted, so that the work that a small file can cause is bounded.</summary>
    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void Process_WhenItHasManyScans_IsAcceptedUpToTheLimit(int scans, bool isAccepted)
    {
        // A grey block whose tables have one code of one bit each, and a scan for each coefficient; the last one refines the first.
        List<byte> bytes =
        [
            0xFF, 0xD8, 0xFF, 0xDB, 0, 67, 0, .. Enumerable.Repeat((byte)1, 64),
            0xFF, 0xC2, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0,
            0xFF, 0xC4, 0, 20, 0x00, 1, .. new byte[15], 0, 0xFF, 0xC4, 0, 20, 0x10, 1, .. new byte[15], 0,
        ];
        for (var scan = 0; scan < scans; scan++)
        {
            var (coefficient, bits) = scan switch
            {
                0 => (0, 0x01),
                64 => (0, 0x10),
                _ => (scan, 0x00),
            };
            bytes.AddRange([0xFF, 0xDA, 0, 8, 1, 1, 0, (byte)coefficient, (byte)coefficient, (byte)bits, 0x7F]);
        }

        Assert.Equal(isAccepted ? null : "PictureDamaged", Sample.Process(bytes.Concat<byte>([0xFF, 0xD9]).ToArray()).Error?.Code);
    }

    [Fact]
    public void Process_WhenAScanIsMissing_IsDamaged()
    {
        var bytes = Sample.Read("baseline444.jpg");
        Sample.AssertRefused("PictureDamaged", [.. bytes[..JpegParts.Find(bytes, 0xDA)], 0xFF, 0xD9]);
        Sample.AssertRefused("PictureDamaged", new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 });
        Sample.AssertRefused("PictureDamaged", [.. bytes[..^2], 0, 0, 0xFF, 0xD9]);
    }

    [Fact]
    public void Process_WhenARestartMarkerIsWrong_IsDamaged()
    {
        var bytes = Sample.Read("restart.jpg");
        bytes[JpegParts.Find(bytes, 0xD1) + 1] = 0xD2;
        Sample.AssertRefused("PictureDamaged", bytes);
    }

    private static void RefuseChanged(byte marker, Action<byte[]> change) =>
        Sample.AssertRefused("PictureDamaged", JpegParts.Change("baseline444.jpg", marker, change));
}
