using System.Runtime.CompilerServices;
using OidcProfiles.Pictures;
using OidcProfiles.Pictures.Jpeg;
using OidcProfiles.Pictures.Png;

namespace OidcProfiles.Tests.Pictures;

/// <summary>
/// The samples: one neutral picture of 61 by 45 pixels in many variants. They were made with ImageMagick and the tools of libjpeg; the
/// pixels that JPEG samples must have were decoded by libjpeg without smoothing (djpeg -nosmooth) and are kept as PNG in Expected.
/// </summary>
internal static class Sample
{
    public const int Width = 61;
    public const int Height = 45;

    public static IReadOnlyList<string> Png { get; } = Names("*.png");

    public static IReadOnlyList<string> Jpeg { get; } = Names("*.jpg", "arithmetic.jpg", "cmyk.jpg");

    public static IReadOnlyList<string> WebP { get; } = Names("*.webp", "animated.webp");

    public static IReadOnlyList<string> Accepted { get; } = [.. Png, .. Jpeg, .. WebP];

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder(), "Samples", name));

    public static byte[] ReadExpected(string name) =>
        DecodePng(File.ReadAllBytes(Path.Combine(Folder(), "Expected", Path.ChangeExtension(name, ".png"))));

    public static byte[] DecodePng(byte[] bytes)
    {
        var rows = new Rows();
        PngDecoder.Decode(PngReader.Read(bytes), rows);
        return rows.ToArray();
    }

    public static byte[] DecodeJpeg(byte[] bytes)
    {
        var rows = new Rows();
        JpegRenderer.Render(JpegReader.Read(bytes), rows);
        return rows.ToArray();
    }

    public static PictureResult Process(ReadOnlyMemory<byte> bytes) => new PictureProcessor(new()).Process(bytes);

    public static Picture Accept(byte[] bytes)
    {
        var result = Process(bytes);
        Assert.True(result.Succeeded, result.Error?.Code);
        return result.Picture;
    }

    public static void AssertRefused(string code, byte[] bytes) => AssertRefused(code, bytes.AsMemory());

    public static void AssertRefused(string code, ReadOnlyMemory<byte> bytes) => Assert.Equal(code, Process(bytes).Error?.Code);

    private static string[] Names(string pattern, params string[] refused) =>
        [.. Directory.EnumerateFiles(Path.Combine(Folder(), "Samples"), pattern).Select(file => Path.GetFileName(file)).Except(refused).Order(StringComparer.Ordinal)];

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    /// <summary>Keeps all rows.</summary>
    private sealed class Rows : IRowSink
    {
        private readonly List<byte> _bytes = [];

        public void Add(ReadOnlySpan<byte> rgba) => _bytes.AddRange(rgba);

        public byte[] ToArray() => [.. _bytes];
    }
}
