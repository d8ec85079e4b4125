using System.Buffers.Binary;

namespace OidcProfiles.Pictures.WebP;

/// <summary>Writes a WebP file that has the image, its alpha if that is a chunk of its own, and nothing else.</summary>
internal static class WebPWriter
{
    private const byte AlphaFlag = 0x10;

    public static byte[] Write(WebPFile file)
    {
        using var stream = new MemoryStream();
        stream.Write("RIFF\0\0\0\0WEBP"u8);
        if (file.Alpha is not null)
        {
            WriteChunk(stream, "VP8X"u8, Canvas(file));
            WriteChunk(stream, "ALPH"u8, file.Alpha);
        }

        WriteChunk(stream, file.IsLossless ? "VP8L"u8 : "VP8 "u8, file.Image);
        var bytes = stream.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }

    private static byte[] Canvas(WebPFile file)
    {
        var data = new byte[12];
        data[0] = AlphaFlag;
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(4), file.Width - 1);
        BinaryPrimitives.WriteInt32LittleEndian(data.AsSpan(7), file.Height - 1);
        return data[..10];
    }

    private static void WriteChunk(MemoryStream stream, ReadOnlySpan<byte> type, byte[] data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        stream.Write(type);
        stream.Write(length);
        stream.Write(data);
        if (data.Length % 2 != 0)
        {
            stream.WriteByte(0);
        }
    }
}
