namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Writes the bits of a scan, with a zero byte after each that could begin a marker.</summary>
internal sealed class JpegBitWriter(Stream stream)
{
    private uint _bits;
    private int _count;

    public void Write(int value, int count)
    {
        _bits = (_bits << count) | ((uint)value & ((1u << count) - 1));
        for (_count += count; _count >= 8; _count -= 8)
        {
            var next = (byte)(_bits >> (_count - 8));
            stream.WriteByte(next);
            if (next == 0xFF)
            {
                stream.WriteByte(0);
            }
        }
    }

    /// <summary>Fills up the last byte with ones.</summary>
    public void Flush()
    {
        if (_count > 0)
        {
            Write(0xFF, 8 - _count);
        }
    }
}
