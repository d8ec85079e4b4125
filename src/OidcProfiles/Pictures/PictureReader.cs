namespace OidcProfiles.Pictures;

/// <summary>Tells the type of an upload by its first bytes.</summary>
internal static class PictureReader
{
    /// <summary>The signature of PNG (PNG Specification, 5.2).</summary>
    public static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Tells the type; null for anything else than the accepted ones.</summary>
    public static PictureType? Recognise(ReadOnlySpan<byte> upload) => upload switch
    {
        _ when upload.StartsWith(PngSignature) => PictureType.Png,
        [0xFF, 0xD8, 0xFF, ..] => PictureType.Jpeg,
        _ when upload.Length >= 12 && upload.StartsWith("RIFF"u8) && upload[8..].StartsWith("WEBP"u8) => PictureType.WebP,
        _ => null,
    };
}
