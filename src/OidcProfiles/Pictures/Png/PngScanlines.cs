using System.Buffers.Binary;
using System.IO.Compression;

namespace OidcProfiles.Pictures.Png;

/// <summary>
/// Inflates the rows one by one and undoes their filters (PNG Specification, 9). It never inflates more than the rows that the header
/// announces, so that a small file cannot become a large one; and it takes no less.
/// </summary>
internal sealed class PngScanlines : IDisposable
{
    private readonly PngHeader _header;
    private readonly byte[] _data;
    private readonly ZLibStream _stream;
    private readonly Adler32 _checksum = new();
    private byte[] _row = [];
    private byte[] _above = [];

    public PngScanlines(PngFile file)
    {
        (_header, _data) = (file.Header, file.Data);
        _stream = new(new MemoryStream(file.Data, writable: false), CompressionMode.Decompress);
    }

    /// <summary>Begins with the picture or with one pass of an interlaced one.</summary>
    public void Begin(int width)
    {
        // Each row has its filter in front and, as the filters look back, zeros before the first pixel.
        var length = _header.Distance + _header.RowLength(width);
        _row = new byte[length];
        _above = new byte[length];
    }

    /// <summary>Reads the next row.</summary>
    /// <returns>Its samples; valid until the next call.</returns>
    public ReadOnlySpan<byte> Read()
    {
        (_row, _above) = (_above, _row);
        var distance = _header.Distance;
        // The filter lies in the last byte before the samples for as long as it takes to read it.
        Fill(_row.AsSpan(distance - 1));
        var filter = _row[distance - 1];
        _row[distance - 1] = 0;
        Unfilter(filter, distance);
        return _row.AsSpan(distance);
    }

    /// <summary>
    /// Checks that nothing is left to inflate and that the data ends with the right checksum. The stream alone would pass over a missing
    /// checksum and over bytes behind it.
    /// </summary>
    public void End()
    {
        PictureException.ThrowIf(_data.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32BigEndian(_data.AsSpan(^sizeof(uint)..)) != _checksum.Value);
        try
        {
            PictureException.ThrowIf(_stream.ReadByte() >= 0);
        }
        catch (InvalidDataException)
        {
            throw PictureException.Damaged;
        }
    }

    public void Dispose() => _stream.Dispose();

    private void Fill(Span<byte> buffer)
    {
        try
        {
            PictureException.ThrowIf(_stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) < buffer.Length);
            _checksum.Add(buffer);
        }
        catch (InvalidDataException)
        {
            throw PictureException.Damaged;
        }
    }

    private void Unfilter(byte filter, int distance)
    {
        var (row, above) = (_row, _above);
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var index = distance; index < row.Length; index++)
                {
                    row[index] += row[index - distance];
                }

                break;
            case 2:
                for (var index = distance; index < row.Length; index++)
                {
                    row[index] += above[index];
                }

                break;
            case 3:
                for (var index = distance; index < row.Length; index++)
                {
                    row[index] += (byte)((row[index - distance] + above[index]) / 2);
                }

                break;
            case 4:
                for (var index = distance; index < row.Length; index++)
                {
                    row[index] += Predict(row[index - distance], above[index], above[index - distance]);
                }

                break;
            default:
                throw PictureException.Damaged;
        }
    }

    /// <summary>The filter Paeth (9.4).</summary>
    internal static byte Predict(byte left, byte up, byte corner)
    {
        var (toLeft, toUp, toCorner) = (Math.Abs(up - corner), Math.Abs(left - corner), Math.Abs(left + up - corner - corner));
        if (toLeft <= toUp && toLeft <= toCorner)
        {
            return left;
        }

        return toUp <= toCorner ? up : corner;
    }
}
