using System.Security.Cryptography;

namespace OidcProfiles.Tests.Pictures;

public sealed class PngDecoderTests
{
    /// <summary>
    /// The SHA-256 hashes of the pixels as ImageMagick decodes them: convert SAMPLE -depth 8 rgba:-. For rgb16.png they were taken with 16 bits
    /// and rounded to the nearest value of 8, where ImageMagick cuts off.
    /// </summary>
    [Theory]
    [InlineData("grey.png", "4e0c19b743c6d06007f111b7e040029e9d63f3f43836339fb0322f42fe3c0a77")]
    [InlineData("grey1.png", "d6342c446cc27681ea896df071aa071eef816e132005f0cfb9c09e8d68b23a8e")]
    [InlineData("grey4.png", "7c28a94eb0e73934be50a881f9cf125d9085b6c4803c31fc4ab7fbaba5c076b8")]
    [InlineData("greyalpha.png", "6e1c7a27278203d463143531acffedc4af5d73f97251ac57347aeb87ac377793")]
    [InlineData("interlaced.png", "12ddbf749fe2ba59d3e9ddce53a83978bfd898603282aa0b6fa9ef4c51bef77f")]
    [InlineData("interlaced2.png", "ad79d821f0b2e55e58fb2177337be85dbdc3e25899d1a5ab7c16c7d6af088599")]
    [InlineData("palette.png", "26637f8c9ba605cef245e846021d1db1a621f61a7d459e63734b70b4a2404e6f")]
    [InlineData("palette2.png", "ad79d821f0b2e55e58fb2177337be85dbdc3e25899d1a5ab7c16c7d6af088599")]
    [InlineData("palettealpha.png", "c5e74649650b29191f0eff3765c0d80bc31c51900ce9850ed88f4cbac85b942f")]
    [InlineData("rgb.png", "12ddbf749fe2ba59d3e9ddce53a83978bfd898603282aa0b6fa9ef4c51bef77f")]
    [InlineData("rgb16.png", "d59c0d03fd92a01a22d6e8545fc7a2a0db9d3428c586b9bd8747f052a810a36c")]
    [InlineData("rgba.png", "c6eb76966b8560ca131825b920fb23aae8f0a9ef3a36a875ed3b87dc57233406")]
    [InlineData("rgba16.png", "c6eb76966b8560ca131825b920fb23aae8f0a9ef3a36a875ed3b87dc57233406")]
    public void Decode_WhenASampleIsGiven_GivesThePixelsOfImageMagick(string sample, string hash) =>
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(Sample.DecodePng(Sample.Read(sample)))));

    [Theory]
    [InlineData(0, 8, new byte[] { 0, 7 }, new byte[] { 7, 7, 7, 0, 8, 8, 8, 255 }, new byte[] { 0, 7, 8 })]
    [InlineData(0, 16, new byte[] { 1, 7 }, new byte[] { 1, 1, 1, 0, 1, 1, 1, 255 }, new byte[] { 0, 1, 7, 1, 8 })]
    [InlineData(2, 8, new byte[] { 0, 1, 0, 2, 0, 3 }, new byte[] { 1, 2, 3, 0, 1, 2, 4, 255 }, new byte[] { 0, 1, 2, 3, 1, 2, 4 })]
    [InlineData(0, 2, new byte[] { 0, 1 }, new byte[] { 85, 85, 85, 0, 170, 170, 170, 255 }, new byte[] { 0, 0b0110_0000 })]
    public void Decode_WhenAColourIsTransparent_MakesItSo(int colour, int depth, byte[] transparency, byte[] pixels, byte[] rows) =>
        Assert.Equal(pixels, Sample.DecodePng(PngParts.Make(2, 1, depth, colour, rows).With(1, "tRNS", transparency).ToBytes()));

    [Theory]
    [InlineData(0, new byte[] { 1, 2, 3, 4 })]
    [InlineData(1, new byte[] { 1, 3, 3, 7 })]
    [InlineData(2, new byte[] { 1, 2, 4, 6 })]
    [InlineData(3, new byte[] { 1, 2, 3, 6 })]
    [InlineData(4, new byte[] { 1, 2, 4, 8 })]
    public void Decode_WhenAFilterIsUsed_UndoesIt(byte filter, byte[] grey) => Assert.Equal(
        grey,
        Sample.DecodePng(PngParts.Make(2, 2, 8, 0, [(byte)(filter == 1 ? 1 : 0), 1, 2, filter, 3, 4]).ToBytes()).Where((_, index) => index % 4 == 0));
}
