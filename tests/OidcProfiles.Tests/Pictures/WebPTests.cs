using System.Text;

namespace OidcProfiles.Tests.Pictures;

public sealed class WebPTests
{
    [Theory]
    [InlineData("lossy.webp", "VP8 ")]
    [InlineData("lossless.webp", "VP8L")]
    [InlineData("lossyalpha.webp", "VP8X ALPH VP8 ")]
    [InlineData("losslessalpha.webp", "VP8L")]
    public void Process_WhenASampleIsGiven_KeepsTheImageAndNothingElse(string sample, string chunks)
    {
        var upload = WebPParts.Read(sample);
        var picture = Sample.Accept(upload.Extend().With("ICCP", 1, "profile"u8).With("EXIF", 9, "place"u8).With("XMP ", 9, "name!"u8).ToBytes());

        Assert.Equal((Sample.Width, Sample.Height, "image/webp", false), (picture.Width, picture.Height, picture.ContentType, picture.IsReencoded));
        var kept = WebPParts.Parse(picture.Bytes.ToArray());
        Assert.Equal(chunks, string.Join(' ', kept.Select(part => part.Type)));
        Assert.All(kept.Where(part => part.Type != "VP8X"), part =>
            Assert.Equal(upload.Single(other => other.Type == part.Type).Data, part.Data));
        Assert.All(kept.Where(part => part.Type == "VP8X"), part => Assert.Equal([0x10, 0, 0, 0, 60, 0, 0, 44, 0, 0], part.Data));
    }

    [Fact]
    public void Process_WhenItMoves_SaysSo()
    {
        Sample.AssertRefused("PictureAnimated", Sample.Read("animated.webp"));
        Sample.AssertRefused("PictureAnimated", WebPParts.Read("lossy.webp").Extend().With("ANIM", 1, "123456"u8).ToBytes());
    }

    [Fact]
    public void Process_WhenTheChunksAreWrong_IsDamaged()
    {
        Refuse(WebPParts.Read("lossy.webp").With("EXIF", 0, "first"u8));
        Refuse(WebPParts.Read("lossyalpha.webp").Without("VP8X"));
        Refuse(WebPParts.Read("lossyalpha.webp").Without("VP8 "));
        Refuse([.. WebPParts.Read("lossyalpha.webp"), WebPParts.Read("lossy.webp")[0]]);
        Refuse([.. WebPParts.Read("lossy.webp").Extend(), .. WebPParts.Read("lossy.webp").Extend()]);
        Refuse(WebPParts.Read("lossyalpha.webp").Without("VP8 ").With("VP8L", 2, WebPParts.Read("lossless.webp")[0].Data));
        Refuse(WebPParts.Read("lossyalpha.webp").Change("ALPH", data => data[0] = 2));
        Refuse(WebPParts.Read("lossyalpha.webp").Change("ALPH", data => data[0] = 0));
        Refuse(WebPParts.Read("lossyalpha.webp").Change("VP8X", data => data[4] ^= 1));
        Refuse(WebPParts.Read("lossyalpha.webp").Change("VP8X", data => data[7] ^= 1));
        Refuse(WebPParts.Read("lossy.webp").Change("VP8 ", data => data[0] |= 1));
        Refuse(WebPParts.Read("lossy.webp").Change("VP8 ", data => data[0] &= 0xEF));
        Refuse(WebPParts.Read("lossy.webp").Change("VP8 ", data => data[2] = 0xFF));
        Refuse(WebPParts.Read("lossy.webp").Change("VP8 ", data => data[3] = 0));
        Refuse(WebPParts.Read("lossy.webp").Change("VP8 ", data => data[6] = data[7] = 0));
        Refuse(WebPParts.Read("lossless.webp").Change("VP8L", data => data[0] = 0));
        Refuse(WebPParts.Read("lossless.webp").Change("VP8L", data => data[4] |= 0x20));
    }

    [Fact]
    public void Process_WhenItHasTooManyPixels_SaysSo()
    {
        Sample.AssertRefused("PictureTooManyPixels", WebPParts.Read("lossy.webp").Change("VP8 ", data => data[7] = 0x3F).ToBytes());
        Sample.AssertRefused("PictureTooManyPixels", WebPParts.Read("lossless.webp").Change("VP8L", data => data[4] |= 0x0F).ToBytes());
        Sample.AssertRefused("PictureTooManyPixels", WebPParts.Read("lossyalpha.webp").Change("VP8X", data => data[6] = 1).ToBytes());
    }

    [Fact]
    public void Process_WhenItIsCutOrLonger_IsRefused()
    {
        var bytes = Sample.Read("lossyalpha.webp");
        for (var length = 0; length < bytes.Length; length++)
        {
            Sample.AssertRefused(length < 12 ? "PictureNotAccepted" : "PictureDamaged", bytes.AsMemory(0, length));
        }

        Sample.AssertRefused("PictureDamaged", [.. bytes, 0]);
        Sample.AssertRefused("PictureDamaged", [.. bytes, .. Encoding.ASCII.GetBytes("<script>alert(1)</script>")]);
    }

    private static void Refuse(WebPParts parts) => Sample.AssertRefused("PictureDamaged", parts.ToBytes());
}
