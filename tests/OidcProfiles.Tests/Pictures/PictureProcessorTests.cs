using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Pictures;

namespace OidcProfiles.Tests.Pictures;

public sealed class PictureProcessorTests
{
    private const string Secret = "PLANTED-SECRET-7f3a";

    public static TheoryData<string> Payloads => ["<html><script>alert(1)</script>", "<?php system($_GET[0]);", "PK\u0003\u0004" + Secret];

    public static TheoryData<string> Png => [.. Sample.Png];

    public static TheoryData<string> Accepted => [.. Sample.Accepted];

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Process_WhenASampleIsAccepted_GivesAPictureThatItAcceptsAgain(string sample)
    {
        var picture = Sample.Accept(Sample.Read(sample));
        var again = Sample.Accept(picture.Bytes.ToArray());

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(picture.Bytes.Span)), picture.Sha256);
        Assert.Equal((picture.ContentType, picture.Width, picture.Height), (again.ContentType, again.Width, again.Height));
        Assert.Equal(!sample.EndsWith("webp", StringComparison.Ordinal), picture.IsReencoded);
        if (picture.IsReencoded)
        {
            Assert.Equal(picture.Width, picture.Height);
        }

        if (picture.ContentType != "image/jpeg")
        {
            Assert.Equal(picture.Sha256, again.Sha256);
        }
    }

    [Theory]
    [MemberData(nameof(Png))]
    public void Process_WhenItIsAPng_KeepsThePixelsOfTheMiddle(string sample)
    {
        var picture = Sample.Accept(Sample.Read(sample));
        var pixels = Sample.DecodePng(Sample.Read(sample));
        var width = sample == "corners.png" ? 48 : Sample.Width;
        var kept = Enumerable.Range(0, picture.Height).SelectMany(y =>
            pixels.Skip(((y * width) + ((width - picture.Width) / 2)) * 4).Take(picture.Width * 4)).ToArray();
        Assert.Equal(Visible(kept), Sample.DecodePng(picture.Bytes.ToArray()));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Process_WhenAPngCarriesAPayload_DropsIt(string payload)
    {
        var bytes = Encoding.Latin1.GetBytes(payload);
        foreach (var chunk in new[] { "tEXt", "zTXt", "iTXt", "iCCP", "eXIf", "tIME", "gAMA", "sRGB", "cHRM", "pHYs", "prVt" })
        {
            AssertGone(payload, Sample.Accept(PngParts.Read("rgb.png").With(1, chunk, bytes).ToBytes()));
        }

        var data = PngParts.Read("rgb.png").Single(part => part.Type == "IDAT").Data;
        Sample.AssertRefused("PictureDamaged", PngParts.Read("rgb.png").WithData([.. data, .. bytes]).ToBytes());
        AssertGone(payload, Sample.Accept(PngParts.Make(1, 1, 8, 3, [0, 0]).With(1, "PLTE", [.. bytes, .. new byte[3 - (bytes.Length % 3)]]).ToBytes()));
        Sample.AssertRefused("PictureDamaged", [.. Sample.Read("rgb.png"), .. bytes]);
        Sample.AssertRefused("PictureNotAccepted", [.. bytes, .. Sample.Read("rgb.png")]);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Process_WhenAJpegCarriesAPayload_DropsIt(string payload)
    {
        var bytes = Encoding.Latin1.GetBytes(payload);
        for (var marker = 0xE0; marker <= 0xEF; marker++)
        {
            AssertGone(payload, Sample.Accept(JpegParts.Insert(Sample.Read("baseline420.jpg"), (byte)marker, bytes)));
        }

        AssertGone(payload, Sample.Accept(JpegParts.Insert(Sample.Read("baseline420.jpg"), 0xFE, bytes)));
        AssertGone(payload, Sample.Accept([.. Sample.Read("baseline420.jpg"), .. bytes]));
        AssertGone(payload, Sample.Accept(JpegParts.Insert(Sample.Read("baseline420.jpg"), 0xE1, [.. "Exif\0\0"u8, .. JpegParts.Exif(6, payload)])));
        Sample.AssertRefused("PictureNotAccepted", [.. bytes, .. Sample.Read("baseline420.jpg")]);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void Process_WhenAWebPCarriesAPayload_DropsIt(string payload)
    {
        var bytes = Encoding.Latin1.GetBytes(payload);
        foreach (var chunk in new[] { "EXIF", "XMP ", "ICCP", "abcd" })
        {
            AssertGone(payload, Sample.Accept(WebPParts.Read("lossy.webp").Extend().With(chunk, 1, bytes).ToBytes()));
        }

        AssertGone(payload, Sample.Accept(WebPParts.Read("lossy.webp").With("EXIF", 1, bytes).ToBytes()));
        Sample.AssertRefused("PictureDamaged", [.. Sample.Read("lossy.webp"), .. bytes]);
        Sample.AssertRefused("PictureNotAccepted", [.. bytes, .. Sample.Read("lossy.webp")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("GIF89a")]
    [InlineData("BM")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("RIFF\u0004\0\0\0WAVE")]
    [InlineData("%PDF-1.7")]
    public void Process_WhenItIsNoPicture_SaysSo(string content) => Sample.AssertRefused("PictureNotAccepted", Encoding.Latin1.GetBytes(content));

    [Fact]
    public void Process_WhenItHasTooManyBytes_SaysSoWithoutALook()
    {
        Sample.AssertRefused("PictureTooLarge", new byte[PictureLimits.MostBytes + 1]);
        Sample.AssertRefused("PictureNotAccepted", new byte[PictureLimits.MostBytes]);
        Assert.Equal("The picture must have at most 2 MB.", Sample.Process(new byte[PictureLimits.MostBytes + 1]).Error?.Description);
    }

    [Fact]
    public void Process_WhenTheRowsWouldInflateBeyondTheHeader_StopsThere()
    {
        var bomb = PngParts.Make(10, 10, 8, 0, new byte[200_000_000]).ToBytes();
        Assert.InRange(bomb.Length, 1, PictureLimits.MostBytes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sample.AssertRefused("PictureDamaged", bomb);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData(16, 6, 0)]
    [InlineData(8, 2, 1)]
    public void Process_WhenThePictureIsAsLargeAsAccepted_StaysWithinBounds(int depth, int colour, byte interlace)
    {
        var rows = new byte[140_000_000 / (interlace == 1 ? 2 : 1)];
        var parts = PngParts.Make(4096, 4096, depth, colour, rows[..Size(depth, colour, interlace)]);
        parts[0].Data[12] = interlace;
        var upload = parts.ToBytes();
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());

        var picture = Sample.Accept(upload);

        Assert.Equal((512, 512), (picture.Width, picture.Height));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void AddOidcProfiles_Always_RegistersTheProcessor()
    {
        var services = new ServiceCollection();
        services.AddOidcProfiles();
        Assert.Single(services, service => service.ServiceType == typeof(PictureProcessor) && service.Lifetime == ServiceLifetime.Singleton);
    }

    /// <summary>The bytes of all rows of 4096 x 4096 pixels with their filters; of the seven passes if interlaced.</summary>
    private static int Size(int depth, int colour, byte interlace)
    {
        var bytes = depth / 8 * (colour == 6 ? 4 : 3);
        return (4096 * 4096 * bytes) + (interlace == 0 ? 4096 : 512 + 512 + 512 + 1024 + 1024 + 2048 + 2048);
    }

    private static byte[] Visible(byte[] rgba)
    {
        for (var index = 0; index < rgba.Length; index += 4)
        {
            if (rgba[index + 3] == 0)
            {
                rgba.AsSpan(index, 3).Clear();
            }
        }

        return rgba;
    }

    private static void AssertGone(string payload, Picture picture)
    {
        foreach (var word in new[] { payload, Secret, "script", "php", "PK\u0003\u0004" })
        {
            Assert.Equal(-1, picture.Bytes.Span.IndexOf(Encoding.Latin1.GetBytes(word)));
        }
    }
}
