using System.Buffers.Binary;

namespace OidcProfiles.Tests.Pictures;

/// <summary>Finds and changes segments of a JPEG file.</summary>
internal static class JpegParts
{
    /// <summary>The place of a marker.</summary>
    public static int Find(byte[] bytes, byte marker, int start = 0)
    {
        var place = bytes.AsSpan(start).IndexOf([(byte)0xFF, marker]);
        Assert.True(place >= 0);
        return start + place;
    }

    /// <summary>Changes what follows the length of the first segment of a kind.</summary>
    public static byte[] Change(string sample, byte marker, Action<byte[]> change)
    {
        var bytes = Sample.Read(sample);
        var start = Find(bytes, marker) + 4;
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(start - 2)) - 2;
        var data = bytes.AsSpan(start, length).ToArray();
        change(data);
        data.CopyTo(bytes, start);
        return bytes;
    }

    /// <summary>Puts a segment behind the beginning of the file.</summary>
    public static byte[] Insert(byte[] bytes, byte marker, byte[] data)
    {
        var length = data.Length + 2;
        return [.. bytes[..2], 0xFF, marker, (byte)(length >> 8), (byte)length, .. data, .. bytes[2..]];
    }

    /// <summary>A TIFF structure with an orientation and a text, such as the place where a picture was taken.</summary>
    public static byte[] Exif(int orientation, string text, bool isLittle = true)
    {
        byte[] start = isLittle
            ? [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 1, 2, 0, 5, 0, 0, 0, 38, 0, 0, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0]
            : [.. "MM\0*"u8, 0, 0, 0, 8, 0, 2, 1, 0x0F, 0, 2, 0, 0, 0, 5, 0, 0, 0, 38, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0];
        return [.. start, 0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(text)];
    }
}
