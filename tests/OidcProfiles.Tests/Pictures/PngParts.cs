using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using OidcProfiles.Pictures;
using OidcProfiles.Pictures.Png;

namespace OidcProfiles.Tests.Pictures;

/// <summary>A PNG file as a list of chunks that a test changes.</summary>
internal sealed class PngParts : List<(string Type, byte[] Data)>
{
    public static PngParts Read(string sample)
    {
        var (bytes, parts) = (Sample.Read(sample), new PngParts());
        for (var position = 8; position < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(position));
            parts.Add((Encoding.ASCII.GetString(bytes, position + 4, 4), bytes.AsSpan(position + 8, length).ToArray()));
            position += 12 + length;
        }

        return parts;
    }

    /// <summary>A picture of the given header whose rows, filters included, are the given bytes.</summary>
    public static PngParts Make(int width, int height, int depth, int colour, byte[] rows) =>
        [("IHDR", Header(width, height, depth, colour)), ("IDAT", Compress(rows)), ("IEND", [])];

    public static byte[] Header(int width, int height, int depth, int colour)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = ((byte)depth, (byte)colour);
        return header;
    }

    public static byte[] Compress(byte[] rows)
    {
        using var data = new MemoryStream();
        using (var stream = new ZLibStream(data, CompressionLevel.Fastest))
        {
            stream.Write(rows);
        }

        return data.ToArray();
    }

    public PngParts With(int index, string type, params byte[] data)
    {
        Insert(index, (type, data));
        return this;
    }

    public PngParts Without(string type)
    {
        RemoveAll(part => part.Type == type);
        return this;
    }

    public PngParts WithData(byte[] data)
    {
        var index = FindIndex(part => part.Type == "IDAT");
        this[index] = ("IDAT", data);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        stream.Write(PictureReader.PngSignature);
        var number = new byte[4];
        foreach (var (type, data) in this)
        {
            BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
            stream.Write(number);
            byte[] chunk = [.. Encoding.ASCII.GetBytes(type), .. data];
            stream.Write(chunk);
            BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Compute(chunk));
            stream.Write(number);
        }

        return stream.ToArray();
    }
}
