using System.Buffers.Binary;

namespace OidcProfiles.Pictures.WebP;

/// <summary>
/// Reads the chunks of a WebP file (RFC 9649, 2): lengths, order, and whether all sizes agree. Only the parts with pixels are kept. The
/// compressed data in them is not decoded.
/// </summary>
internal sealed class WebPReader
{
    private const int FileHeaderLength = 12;
    private const int ChunkHeaderLength = 8;
    private const int ExtendedLength = 10;
    private const int AnimationFlag = 0x02;

    private (int Width, int Height)? _canvas;
    private byte[]? _alpha;
    private WebPFile? _file;
    private bool _isFirst = true;

    public static WebPFile Read(ReadOnlySpan<byte> file)
    {
        PictureException.ThrowIf(BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) != file.Length - 8);
        var reader = new WebPReader();
        for (var rest = file[FileHeaderLength..]; !rest.IsEmpty;)
        {
            PictureException.ThrowIf(rest.Length < ChunkHeaderLength);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            PictureException.ThrowIf(length > rest.Length - ChunkHeaderLength);
            var padded = ChunkHeaderLength + (int)length + (int)(length & 1);
            PictureException.ThrowIf(padded > rest.Length || (padded > ChunkHeaderLength + length && rest[padded - 1] != 0));
            reader.Take(rest[..4], rest.Slice(ChunkHeaderLength, (int)length));
            rest = rest[padded..];
        }

        return reader._file ?? throw PictureException.Damaged;
    }

    private void Take(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var (isLossy, isLossless) = (type.SequenceEqual("VP8 "u8), type.SequenceEqual("VP8L"u8));
        if (isLossy || isLossless)
        {
            TakeImage(isLossless, data);
        }
        else if (type.SequenceEqual("VP8X"u8))
        {
            TakeCanvas(data);
        }
        else if (type.SequenceEqual("ALPH"u8))
        {
            PictureException.ThrowIf(_canvas is null || _alpha is not null || _file is not null);
            _alpha = data.ToArray();
        }
        else if (type.SequenceEqual("ANIM"u8) || type.SequenceEqual("ANMF"u8))
        {
            throw new PictureException(PictureFault.Animated);
        }

        // Whatever else there is (ICCP, EXIF, XMP, unknown chunks) is dropped, but cannot come first.
        _isFirst = false;
        PictureException.ThrowIf(_canvas is null && _file is null);
    }

    private void TakeCanvas(ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(!_isFirst || data.Length != ExtendedLength);
        if ((data[0] & AnimationFlag) != 0)
        {
            throw new PictureException(PictureFault.Animated);
        }

        _canvas = (1 + ReadUInt24(data[4..]), 1 + ReadUInt24(data[7..]));
        PictureException.ThrowIfSizeIsWrong(_canvas.Value.Width, _canvas.Value.Height);
    }

    private void TakeImage(bool isLossless, ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(_file is not null || (_canvas is null && !_isFirst));
        var size = isLossless ? WebPImageHeader.ReadLossless(data) : WebPImageHeader.ReadLossy(data);
        PictureException.ThrowIf(_canvas is not null && _canvas != size);
        if (_alpha is not null)
        {
            PictureException.ThrowIf(isLossless);
            WebPImageHeader.CheckAlpha(_alpha, size.Width, size.Height);
        }

        _file = new(size.Width, size.Height, isLossless, data.ToArray(), _alpha);
    }

    private static int ReadUInt24(ReadOnlySpan<byte> data) => data[0] | (data[1] << 8) | (data[2] << 16);
}
