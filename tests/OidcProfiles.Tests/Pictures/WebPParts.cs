using System.Buffers.Binary;
using System.Text;

namespace OidcProfiles.Tests.Pictures;

/// <summary>A WebP file as a list of chunks that a test changes.</summary>
internal sealed class WebPParts : List<(string Type, byte[] Data)>
{
    public static WebPParts Read(string sample) => Parse(Sample.Read(sample));

    public static WebPParts Parse(byte[] bytes)
    {
        var parts = new WebPParts();
        for (var position = 12; position < bytes.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(position + 4));
            parts.Add((Encoding.ASCII.GetString(bytes, position, 4), bytes.AsSpan(position + 8, length).ToArray()));
            position += 8 + length + (length % 2);
        }

        return parts;
    }

    /// <summary>Puts the chunk of the extended format in front if there is none.</summary>
    public WebPParts Extend()
    {
        if (this[0].Type != "VP8X")
        {
            With("VP8X", 0, [0, 0, 0, 0, Sample.Width - 1, 0, 0, Sample.Height - 1, 0, 0]);
        }

        return this;
    }

    public WebPParts With(string type, int index, ReadOnlySpan<byte> data)
    {
        Insert(Math.Min(index, Count), (type, data.ToArray()));
        return this;
    }

    public WebPParts Without(string type)
    {
        RemoveAll(part => part.Type == type);
        return this;
    }

    public WebPParts Change(string type, Action<byte[]> change)
    {
        change(this.Single(part => part.Type == type).Data);
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        stream.Write("RIFF\0\0\0\0WEBP"u8);
        foreach (var (type, data) in this)
        {
            stream.Write(Encoding.ASCII.GetBytes(type));
            stream.Write(BitConverter.GetBytes(data.Length));
            stream.Write(data);
            stream.Write(new byte[data.Length % 2]);
        }

        var bytes = stream.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - 8);
        return bytes;
    }
}
