using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;

namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>Uploads, well meant and hostile.</summary>
internal static class PictureFiles
{
    public const string Secret = "PLANTED-SECRET-41.40338,2.17403";

    private const string Script = "<html><script>alert(1)</script></html>";

    /// <summary>What must be refused, and with which message.</summary>
    public static IEnumerable<(string Name, byte[] Bytes, string Message)> Hostile()
    {
        const string NotAPicture = "must be a picture of the type";
        const string Damaged = "damaged or incomplete, or something follows its end";
        yield return ("photo.png", Encoding.UTF8.GetBytes(Script), NotAPicture);
        yield return ("photo.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"), NotAPicture);
        yield return ("photo.gif", Encoding.ASCII.GetBytes("GIF89a/*" + Script + "*/=1"), NotAPicture);
        yield return ("empty.png", [], NotAPicture);
        yield return ("photo.png", [.. Png(8, 8), .. Encoding.UTF8.GetBytes(Script)], Damaged);
        yield return ("wide.png", Png(4097, 1), "at most 4096 pixels");
        yield return ("high.png", Png(1, 4097), "at most 4096 pixels");
        yield return ("bomb.png", Png(16, 16, inflated: 256 * 1024 * 1024), Damaged);
        yield return ("cut.png", Png(64, 64)[..^20], Damaged);
        yield return ("moving.webp", Sample("animated.webp"), "must not be animated");
        yield return ("large.png", new byte[(2 * 1024 * 1024) + 1], "at most 2 MB");
        yield return ("huge.png", new byte[3 * 1024 * 1024], "at most 2 MB");
    }

    /// <summary>One of the pictures that the tests of the decoders use.</summary>
    public static byte[] Sample(string name, [CallerFilePath] string path = "") => File.ReadAllBytes(
        Path.Combine(Path.GetDirectoryName(path)!, "..", "..", "..", "OidcProfiles.Tests", "Pictures", "Samples", name));

    /// <summary>A JPEG picture with a place, a comment and the like in it.</summary>
    public static byte[] JpegWithMetadata()
    {
        var bytes = Sample("baseline420.jpg");
        return [.. bytes[..2], .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0" + Secret), .. Segment(0xFE, Secret), .. bytes[2..]];
    }

    /// <summary>A JPEG picture that is a page as well; what follows a JPEG picture is dropped, because cameras put previews there.</summary>
    public static byte[] JpegWithPage() => [.. Sample("progressive444.jpg"), .. Encoding.UTF8.GetBytes($"<html><script>{Secret}</script></html>")];

    /// <summary>A WebP picture with a place in it (RIFF container of WebP: a flag, and a chunk at the end).</summary>
    public static byte[] WebPWithMetadata()
    {
        byte[] bytes = [.. Sample("lossyalpha.webp"), .. "EXIF"u8, (byte)(Secret.Length + 1), 0, 0, 0, .. Encoding.ASCII.GetBytes(Secret), 0];
        bytes[20] |= 0x08;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    /// <summary>A PNG picture with texts in it.</summary>
    public static byte[] PngWithMetadata() => Png(64, 48, chunks: [("tEXt", "Comment\0" + Secret), ("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + Secret)]);

    /// <summary>A grey picture; its data may be longer than the picture is.</summary>
    public static byte[] Png(int width, int height, long? inflated = null, params (string Type, string Text)[] chunks)
    {
        using var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\u001a\n"u8]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8;
        WriteChunk(file, "IHDR", header);
        foreach (var (type, text) in chunks)
        {
            WriteChunk(file, type, Encoding.Latin1.GetBytes(text));
        }

        WriteChunk(file, "IDAT", Compress(inflated ?? (long)height * (width + 1)));
        WriteChunk(file, "IEND", []);
        return file.ToArray();
    }

    private static byte[] Compress(long length)
    {
        using var result = new MemoryStream();
        using (var zlib = new ZLibStream(result, CompressionLevel.SmallestSize))
        {
            var zeros = new byte[64 * 1024];
            for (var left = length; left > 0; left -= zeros.Length)
            {
                zlib.Write(zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
            }
        }

        return result.ToArray();
    }

    private static byte[] Segment(byte marker, string text)
    {
        var bytes = Encoding.Latin1.GetBytes(text);
        return [0xFF, marker, (byte)((bytes.Length + 2) >> 8), (byte)(bytes.Length + 2), .. bytes];
    }

    private static void WriteChunk(MemoryStream file, string type, byte[] data)
    {
        byte[] content = [.. Encoding.ASCII.GetBytes(type), .. data];
        var number = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(content);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc(content));
        file.Write(number);
    }

    /// <summary>The CRC of PNG (PNG Specification, annex D).</summary>
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
