using System.Buffers.Binary;

namespace OidcProfiles.Pictures.Jpeg;

/// <summary>
/// Reads the segments of a JPEG file (ITU-T T.81, annex B): baseline, extended sequential and progressive frames of 8 bits, with Huffman
/// coding and one or three components. What follows the end of the picture is not looked at: telephones keep second pictures and films
/// there, and nothing of it gets into the picture that is encoded anew.
/// </summary>
internal sealed class JpegReader
{
    /// <summary>Common progressive files have ten. A scan of a few bytes can cover the whole picture, so their number bounds the work.</summary>
    private const int MostScans = 64;

    private const byte EndOfImage = 0xD9;
    private readonly byte[] _file;
    private readonly JpegTables _tables = new();
    private JpegFrame? _frame;
    private int _position = 2;
    private int _scans;
    private int? _orientation;
    private bool _isJfif;
    private byte? _transform;

    private JpegReader(byte[] file) => _file = file;

    public static JpegImage Read(byte[] file) => new JpegReader(file).Read();

    private JpegImage Read()
    {
        for (var marker = NextMarker(); marker != EndOfImage; marker = NextMarker())
        {
            Take(marker, NextSegment());
        }

        PictureException.ThrowIf(_frame is null || _frame.Components.Any(component => !component.IsKnown));
        return new(_frame!, IsRgb(_frame!), _orientation ?? 1);
    }

    private byte NextMarker()
    {
        PictureException.ThrowIf(_position >= _file.Length || _file[_position] != 0xFF);
        while (_position < _file.Length && _file[_position] == 0xFF)
        {
            _position++;
        }

        PictureException.ThrowIf(_position >= _file.Length);
        return _file[_position++];
    }

    private ReadOnlySpan<byte> NextSegment()
    {
        PictureException.ThrowIf(_position + 2 > _file.Length);
        var length = BinaryPrimitives.ReadUInt16BigEndian(_file.AsSpan(_position));
        PictureException.ThrowIf(length < 2 || _position + length > _file.Length);
        var data = _file.AsSpan(_position + 2, length - 2);
        _position += length;
        return data;
    }

    private void Take(byte marker, ReadOnlySpan<byte> data)
    {
        switch (marker)
        {
            case 0xC0 or 0xC1 or 0xC2:
                PictureException.ThrowIf(_frame is not null);
                _frame = JpegFrame.Read(data, marker == 0xC2);
                _frame.Allocate(_file.Length);
                break;
            case 0xC4:
                _tables.TakeHuffman(data);
                break;
            case 0xDB:
                _tables.TakeQuantisation(data);
                break;
            case 0xDD:
                _tables.TakeRestartInterval(data);
                break;
            case 0xDA:
                TakeScan(data);
                break;
            case 0xE0:
                _isJfif |= data.StartsWith("JFIF\0"u8);
                break;
            case 0xE1:
                _orientation ??= data.StartsWith("Exif\0\0"u8) ? ExifOrientation.Read(data[6..]) : null;
                break;
            case 0xEE:
                _transform = data.StartsWith("Adobe"u8) && data.Length >= 12 ? data[11] : _transform;
                break;
            case (>= 0xE2 and <= 0xEF) or 0xFE:
                // Other application data and comments.
                break;
            case >= 0xC3 and <= 0xCF:
                // Lossless, hierarchical and arithmetically coded frames.
                throw PictureException.Variant;
            default:
                throw PictureException.Damaged;
        }
    }

    private void TakeScan(ReadOnlySpan<byte> data)
    {
        PictureException.ThrowIf(_frame is null || ++_scans > MostScans);
        _position = JpegScanDecoder.Decode(_file, _position, _frame!, JpegScan.Read(data, _frame!, _tables), _tables.RestartInterval);
    }

    /// <summary>JFIF files never are; otherwise Adobe's marker says it, and without one the identifiers do.</summary>
    private bool IsRgb(JpegFrame frame) => frame.Components.Count == 3 && !_isJfif
        && (_transform is { } transform
            ? transform == 0
            : frame.Components.Select(component => component.Id).SequenceEqual("RGB"u8.ToArray()));
}
