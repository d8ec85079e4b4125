using System.Buffers.Binary;

namespace OidcProfiles.Pictures.WebP;

/// <summary>Reads the size from the header of the compressed image, and checks the header.</summary>
internal static class WebPImageHeader
{
    /// <summary>A key frame of VP8 (RFC 6386, 9.1): tag of three bytes, start code, width and height of 14 bits.</summary>
    public static (int Width, int Height) ReadLossy(ReadOnlySpan<byte> data)
    {
        const int HeaderLength = 10;
        PictureException.ThrowIf(data.Length < HeaderLength);
        var tag = data[0] | (data[1] << 8) | (data[2] << 16);
        var (isKeyFrame, version, isShown, firstPartition) = ((tag & 1) == 0, (tag >> 1) & 7, (tag & 0x10) != 0, tag >> 5);
        PictureException.ThrowIf(!isKeyFrame || version > 3 || !isShown);
        PictureException.ThrowIf(firstPartition == 0 || firstPartition > data.Length - HeaderLength);
        PictureException.ThrowIf(!data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A]));
        return Check(BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF);
    }

    /// <summary>The header of VP8L (RFC 9649, 3.4): signature, width and height less one of 14 bits, alpha hint, version 0.</summary>
    public static (int Width, int Height) ReadLossless(ReadOnlySpan<byte> data)
    {
        const int HeaderLength = 5;
        PictureException.ThrowIf(data.Length <= HeaderLength || data[0] != 0x2F);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        PictureException.ThrowIf(bits >> 29 != 0);
        return Check((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    /// <summary>The header of ALPH (RFC 9649, 2.7.1.2): compression, filter and preprocessing; raw values fill the chunk.</summary>
    public static void CheckAlpha(ReadOnlySpan<byte> data, int width, int height)
    {
        PictureException.ThrowIf(data.Length < 2);
        var (reserved, preprocessing, compression) = (data[0] >> 6, (data[0] >> 4) & 3, data[0] & 3);
        PictureException.ThrowIf(reserved != 0 || preprocessing > 1 || compression > 1);
        PictureException.ThrowIf(compression == 0 && data.Length - 1 != width * height);
    }

    private static (int Width, int Height) Check(int width, int height)
    {
        PictureException.ThrowIfSizeIsWrong(width, height);
        return (width, height);
    }
}
