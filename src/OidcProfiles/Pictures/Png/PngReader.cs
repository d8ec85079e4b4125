using System.Buffers;
using System.Buffers.Binary;

namespace OidcProfiles.Pictures.Png;

/// <summary>
/// Reads the chunks of a PNG file: their order, lengths and checksums (PNG Specification, 5). Chunks that no pixel needs are checked and
/// dropped, colour spaces included: the picture is shown as sRGB.
/// </summary>
internal sealed class PngReader
{
    private const int TypeLength = 4;
    private const int ChunkOverhead = 12;
    private readonly ArrayBufferWriter<byte> _data = new();
    private PngHeader? _header;
    private byte[]? _palette;
    private byte[]? _transparency;
    private int _orientation = 1;
    private bool _isDataOver;
    private bool _isOver;

    public static PngFile Read(ReadOnlySpan<byte> file)
    {
        var reader = new PngReader();
        for (var rest = file[PictureReader.PngSignature.Length..]; !rest.IsEmpty;)
        {
            PictureException.ThrowIf(reader._isOver || rest.Length < ChunkOverhead);
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            PictureException.ThrowIf(length > rest.Length - ChunkOverhead);
            var chunk = rest.Slice(TypeLength, TypeLength + (int)length);
            PictureException.ThrowIf(Crc32.Compute(chunk) != BinaryPrimitives.ReadUInt32BigEndian(rest[(TypeLength + chunk.Length)..]));
            reader.Take(chunk[..TypeLength], chunk[TypeLength..]);
            rest = rest[(ChunkOverhead + (int)length)..];
        }

        return reader.Finish();
    }

    private void Take(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        var isHeader = type.SequenceEqual("IHDR"u8);
        PictureException.ThrowIf(isHeader != _header is null);
        if (isHeader)
        {
            _header = PngHeader.Read(data);
            return;
        }

        var isData = type.SequenceEqual("IDAT"u8);
        PictureException.ThrowIf(isData && _isDataOver);
        if (isData)
        {
            _data.Write(data);
            return;
        }

        _isDataOver = _data.WrittenCount > 0;
        TakeOther(type, data);
    }

    private void TakeOther(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        if (type.SequenceEqual("PLTE"u8))
        {
            TakePalette(data);
        }
        else if (type.SequenceEqual("tRNS"u8))
        {
            TakeTransparency(data);
        }
        else if (type.SequenceEqual("eXIf"u8))
        {
            _orientation = ExifOrientation.Read(data);
        }
        else if (type.SequenceEqual("IEND"u8))
        {
            PictureException.ThrowIf(!data.IsEmpty);
            _isOver = true;
        }
        else if (type.SequenceEqual("acTL"u8) || type.SequenceEqual("fcTL"u8) || type.SequenceEqual("fdAT"u8))
        {
            throw new PictureException(PictureFault.Animated);
        }
        else
        {
            // A chunk whose name begins with a small letter may be left out (5.4); any other unknown one is needed and cannot be had.
            PictureException.ThrowIf(!char.IsAsciiLetterLower((char)type[0]));
        }
    }

    private void TakePalette(ReadOnlySpan<byte> data)
    {
        var header = _header!.Value;
        PictureException.ThrowIf(_palette is not null || _transparency is not null || _isDataOver);
        PictureException.ThrowIf(header.Colour is PngColour.Grey or PngColour.GreyAlpha);
        PictureException.ThrowIf(data.IsEmpty || data.Length % 3 != 0 || data.Length > 3 * 256);
        PictureException.ThrowIf(header.Colour == PngColour.Palette && data.Length > 3 << header.Depth);
        _palette = data.ToArray();
    }

    private void TakeTransparency(ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(_transparency is not null || _isDataOver);
        PictureException.ThrowIf(_header!.Value.Colour switch
        {
            PngColour.Grey => data.Length != 2,
            PngColour.Rgb => data.Length != 6,
            PngColour.Palette => data.IsEmpty || _palette is null || data.Length > _palette.Length / 3,
            _ => true,
        });
        _transparency = data.ToArray();
    }

    private PngFile Finish()
    {
        PictureException.ThrowIf(!_isOver || _header is null || _data.WrittenCount == 0);
        PictureException.ThrowIf(_header!.Value.Colour == PngColour.Palette && _palette is null);
        return new(_header.Value, _palette ?? [], _transparency ?? [], _data.WrittenSpan.ToArray(), _orientation);
    }
}
