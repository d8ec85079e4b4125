using System.Text;

namespace OidcProfiles.Tests.Pictures;

public sealed class PngReaderTests
{
    private static readonly byte[] Transparent = [0, 0];

    [Fact]
    public void Process_WhenAChunkIsOutOfOrderOrMissing_IsDamaged()
    {
        Refuse(Grey().Without("IHDR"));
        Refuse(Grey().Without("IDAT"));
        Refuse(Grey().Without("IEND"));
        Refuse(Grey().With(1, "IHDR", PngParts.Header(1, 1, 8, 0)));
        Refuse(Grey().With(0, "tEXt", 65, 0, 66));
        Refuse(Grey().With(3, "tEXt", 65, 0, 66));
        Refuse(Grey().With(2, "tRNS", Transparent));
        Refuse(Grey().With(1, "tRNS", Transparent).With(1, "tRNS", Transparent));
        Refuse(Grey().With(2, "tEXt", 65, 0, 66).With(3, "IDAT", 0));
        Refuse(Grey().With(1, "PLTE", 1, 2, 3));
        Refuse(Grey().With(1, "ABCD", 1));
        Refuse(Grey().Without("IEND").With(2, "IEND", 1));
        Refuse(Palette([0, 0], null));
        Refuse(Palette([0, 0], []).With(2, "PLTE", 1, 2, 3));
        Refuse(Palette([0, 0], []).With(1, "tRNS", 1));
    }

    [Fact]
    public void Process_WhenTheHeaderIsIncoherent_IsDamaged()
    {
        Refuse(PngParts.Make(1, 1, 3, 0, [0, 0]));
        Refuse(PngParts.Make(1, 1, 16, 3, [0, 0, 0]));
        Refuse(PngParts.Make(1, 1, 4, 2, [0, 0, 0]));
        Refuse(PngParts.Make(1, 1, 8, 1, [0, 0]));
        Refuse(PngParts.Make(1, 1, 8, 5, [0, 0]));
        Refuse(PngParts.Make(0, 1, 8, 0, [0, 0]));
        Refuse(PngParts.Make(1, 0, 8, 0, [0, 0]));
        foreach (var place in new[] { 10, 11, 12 })
        {
            var parts = Grey();
            parts[0].Data[place] = 2;
            Refuse(parts);
        }

        Refuse([("IHDR", new byte[12]), .. Grey().Skip(1)]);
        Refuse([("IHDR", [.. PngParts.Header(1, 1, 8, 0), 0]), .. Grey().Skip(1)]);
    }

    [Theory]
    [InlineData(4097, 1)]
    [InlineData(1, 4097)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(-1, 5)]
    public void Process_WhenItHasTooManyPixels_SaysSo(int width, int height) =>
        Sample.AssertRefused("PictureTooManyPixels", PngParts.Make(width, height, 8, 0, [0, 0]).ToBytes());

    [Fact]
    public void Process_WhenThePaletteIsWrong_IsDamaged()
    {
        Refuse(Palette([0, 0], []).Without("PLTE").With(1, "PLTE"));
        Refuse(Palette([0, 0], []).Without("PLTE").With(1, "PLTE", 1, 2, 3, 4));
        Refuse(Palette([0, 0], []).Without("PLTE").With(1, "PLTE", new byte[3 * 257]));
        Refuse(Palette([0, 2], []));
        Refuse(Palette([0, 0], [1, 2, 3]));
        Refuse(Palette([0, 0], null, depth: 1).With(1, "PLTE", new byte[9]));
        Assert.Equal([4, 5, 6, 9], Sample.DecodePng(Palette([0, 1], [8, 9]).ToBytes()));
    }

    [Fact]
    public void Process_WhenTheCompressedDataIsWrong_IsDamaged()
    {
        var rows = PngParts.Compress([0, 1, 0, 2]);
        Refuse(PngParts.Make(1, 3, 8, 0, [0, 1, 0, 2]));
        Refuse(PngParts.Make(1, 1, 8, 0, [0, 1, 0, 2]));
        Refuse(PngParts.Make(1, 2, 8, 0, [0, 1, 5, 2]));
        Refuse(PngParts.Make(1, 2, 8, 0, [0, 1, 0, 2]).WithData(rows[..^5]));
        Refuse(PngParts.Make(1, 2, 8, 0, [0, 1, 0, 2]).WithData([.. rows[..^1], (byte)~rows[^1]]));
        Refuse(PngParts.Make(1, 2, 8, 0, [0, 1, 0, 2]).WithData([0, 0, 0]));
        Refuse(PngParts.Make(1, 2, 8, 0, [0, 1, 0, 2]).WithData(Encoding.ASCII.GetBytes("<?php phpinfo();")));
        Assert.True(Sample.Process(PngParts.Make(1, 2, 8, 0, [0, 1, 0, 2]).ToBytes()).Succeeded);
        Assert.True(Sample.Process(Grey().With(2, "IDAT").With(1, "IDAT").ToBytes()).Succeeded);
    }

    [Theory]
    [InlineData("acTL")]
    [InlineData("fcTL")]
    [InlineData("fdAT")]
    public void Process_WhenItMoves_SaysSo(string chunk) =>
        Sample.AssertRefused("PictureAnimated", Grey().With(1, chunk, new byte[26]).ToBytes());

    [Fact]
    public void Process_WhenAnyByteOfAChunkIsChanged_IsDamaged()
    {
        var bytes = Sample.Read("palettealpha.png");
        for (var index = 8; index < bytes.Length; index++)
        {
            var changed = bytes.ToArray();
            changed[index] ^= 0x10;
            Assert.Contains(Sample.Process(changed).Error?.Code, new[] { "PictureDamaged", "PictureTooManyPixels" });
        }
    }

    [Fact]
    public void Process_WhenItIsCutAnywhere_IsRefused()
    {
        var bytes = Sample.Read("palettealpha.png");
        for (var length = 0; length < bytes.Length; length++)
        {
            Sample.AssertRefused(length < 8 ? "PictureNotAccepted" : "PictureDamaged", bytes.AsMemory(0, length));
        }
    }

    private static PngParts Grey() => PngParts.Make(1, 1, 8, 0, [0, 7]);

    /// <summary>One pixel of a palette of two colours; null for no palette.</summary>
    private static PngParts Palette(byte[] rows, byte[]? transparency, int depth = 8)
    {
        var parts = PngParts.Make(1, 1, depth, 3, rows);
        if (transparency is not null)
        {
            parts.With(1, "PLTE", 1, 2, 3, 4, 5, 6);
        }

        return transparency is { Length: > 0 } ? parts.With(2, "tRNS", transparency) : parts;
    }

    private static void Refuse(PngParts parts) => Sample.AssertRefused("PictureDamaged", parts.ToBytes());
}
