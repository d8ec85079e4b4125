namespace OidcProfiles.Pictures.Jpeg;

/// <summary>Reads the bits of a scan, up to the next marker (T.81, F.2.2.5). More bits than there are is a fault.</summary>
internal sealed class JpegBitReader(byte[] file, int position)
{
    private const int WordBits = 32;
    private int _position = position;
    private uint _bits;
    private int _count;
    private bool _isAtMarker;

    /// <summary>Looks at the next bits; what lies beyond the end reads as 0.</summary>
    /// <param name="count">At most 16.</param>
    public int Peek(int count)
    {
        if (_count < count)
        {
            Fill();
        }

        var bits = _count >= count ? _bits >> (_count - count) : _bits << (count - _count);
        return (int)(bits & ((1u << count) - 1));
    }

    public void Skip(int count)
    {
        PictureException.ThrowIf(count > _count);
        _count -= count;
    }

    public int Read(int count)
    {
        if (count == 0)
        {
            return 0;
        }

        var bits = Peek(count);
        Skip(count);
        return bits;
    }

    /// <summary>Reads a number of so many bits whose first one is its sign (F.2.2.1, EXTEND).</summary>
    public int ReadSigned(int count)
    {
        var value = Read(count);
        return count > 0 && value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Ends a scan or an interval of it: only the bits that fill up the last byte may be left.</summary>
    /// <returns>The position of the marker.</returns>
    public int End()
    {
        Fill();
        PictureException.ThrowIf(_count >= 8);
        return _position;
    }

    /// <summary>Passes a restart marker.</summary>
    /// <param name="number">Its number, 0 to 7.</param>
    public void Restart(int number)
    {
        var marker = End();
        while (marker + 1 < file.Length && file[marker + 1] == 0xFF)
        {
            marker++;
        }

        PictureException.ThrowIf(marker + 1 >= file.Length || file[marker] != 0xFF || file[marker + 1] != 0xD0 + number);
        (_position, _bits, _count, _isAtMarker) = (marker + 2, 0, 0, false);
    }

    private void Fill()
    {
        while (_count <= WordBits - 8 && !_isAtMarker)
        {
            if (_position >= file.Length)
            {
                _isAtMarker = true;
            }
            else if (file[_position] != 0xFF)
            {
                Append(file[_position++]);
            }
            else if (_position + 1 < file.Length && file[_position + 1] == 0)
            {
                Append(0xFF);
                _position += 2;
            }
            else
            {
                _isAtMarker = true;
            }
        }
    }

    private void Append(byte value)
    {
        _bits = (_bits << 8) | value;
        _count += 8;
    }
}
