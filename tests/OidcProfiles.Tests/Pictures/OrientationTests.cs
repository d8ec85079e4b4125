using System.Security.Cryptography;

namespace OidcProfiles.Tests.Pictures;

public sealed class OrientationTests
{
    /// <summary>The hashes of what ImageMagick makes of the sample: convert corners.png -orient NAME -auto-orient -depth 8 rgba:-.</summary>
    [Theory]
    [InlineData(1, "0ae3a50302b6937bc0a57542942243f9d4acdeada160ba3ee60bdf97e5706a4f")]
    [InlineData(2, "78712a87a16b59512de4e99b4ed41d3b1572ad2815cb480d130cfcc046ec4d30")]
    [InlineData(3, "1190c9d9805b6005984aa364b2539c7212b1d4660328f6fa67dfb92bf6162ee2")]
    [InlineData(4, "77fa17a67fe718dfd95974628ecb57032509633509edfac8a07a5ff139bb3be3")]
    [InlineData(5, "77f5dfb715bb4cc9f7c02577d10d24a932030e81028978ab2f8b87feb6aa9eb1")]
    [InlineData(6, "aebc26432e5ba77f7aede1d9b040681e2bd24c5f0be8ecc11b67f105a3ced68c")]
    [InlineData(7, "e290ad14849084998218f8409c363911a13dc1c8451909d953a2d01e2b13edda")]
    [InlineData(8, "c71385d68a1e9d2bc2eb7b44ce19c71cb5724f9441bd550499a02bfd4bcd9102")]
    public void Process_WhenAPngHasAnOrientation_TurnsItAsImageMagickDoes(int orientation, string hash)
    {
        var upload = PngParts.Read("corners.png").With(1, "eXIf", JpegParts.Exif(orientation, "x")).ToBytes();
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Sample.DecodePng(Sample.Accept(upload).Bytes.ToArray()))));
    }

    /// <summary>A JPEG of the same picture, turned the same way, looks the same up to compression.</summary>
    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    [InlineData(6, true)]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public void Process_WhenAJpegHasAnOrientation_TurnsItLikeThePng(int orientation, bool isLittle)
    {
        var exif = JpegParts.Exif(orientation, "N 51 30 26", isLittle);
        var png = Sample.DecodePng(Sample.Accept(PngParts.Read("corners.png").With(1, "eXIf", exif).ToBytes()).Bytes.ToArray());
        var jpeg = Sample.Accept(JpegParts.Insert(Sample.Read("corners.jpg"), 0xE1, [.. "Exif\0\0"u8, .. exif]));

        var decoded = Sample.DecodeJpeg(jpeg.Bytes.ToArray());
        Assert.True(png.Zip(decoded, (left, right) => Math.Abs(left - right)).Average() < 9);
        Assert.Equal(-1, jpeg.Bytes.Span.IndexOf("N 51 30 26"u8));
        Assert.Equal(-1, jpeg.Bytes.Span.IndexOf("Exif"u8));
    }

    [Theory]
    [InlineData("")]
    [InlineData("49492A00")]
    [InlineData("49492A00FFFFFFFF")]
    [InlineData("4D4D002A80000000")]
    [InlineData("49492A0008000000")]
    [InlineData("49492A0008000000FFFF")]
    [InlineData("49492A00080000000100120103000100000009000000")]
    [InlineData("49492A00080000000100120104000100000006000000")]
    [InlineData("4A4A2A00080000000100120103000100000006000000")]
    public void Process_WhenTheExifDataIsDamaged_LeavesThePictureAsItIs(string exif)
    {
        var upload = PngParts.Read("corners.png").With(1, "eXIf", Convert.FromHexString(exif)).ToBytes();
        Assert.Equal(Sample.DecodePng(Sample.Read("corners.png")), Sample.DecodePng(Sample.Accept(upload).Bytes.ToArray()));
    }
}
