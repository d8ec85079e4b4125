namespace OidcProfiles.Pictures.Jpeg;

/// <summary>The example tables of ITU-T T.81, annex K, with the quantisation for good quality.</summary>
internal static class JpegEncoderTables
{
    /// <summary>By how much the examples of K.1 are divided; 5 is what libraries call quality 90.</summary>
    private const int Divisor = 5;

    /// <summary>For luminance, in natural order.</summary>
    public static byte[] Luminance { get; } = Refine(
    [
        16, 11, 10, 16, 24, 40, 51, 61,
        12, 12, 14, 19, 26, 58, 60, 55,
        14, 13, 16, 24, 40, 57, 69, 56,
        14, 17, 22, 29, 51, 87, 80, 62,
        18, 22, 37, 56, 68, 109, 103, 77,
        24, 35, 55, 64, 81, 104, 113, 92,
        49, 64, 78, 87, 103, 121, 120, 101,
        72, 92, 95, 98, 112, 100, 103, 99,
    ]);

    /// <summary>For the colour differences, in natural order.</summary>
    public static byte[] Chrominance { get; } = Refine(
    [
        17, 18, 24, 47, 99, 99, 99, 99,
        18, 21, 26, 66, 99, 99, 99, 99,
        24, 26, 56, 99, 99, 99, 99, 99,
        47, 66, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
        99, 99, 99, 99, 99, 99, 99, 99,
    ]);

    /// <summary>For DC values (table K.3).</summary>
    public static JpegCode Dc { get; } = new(
        [0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0],
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);

    /// <summary>For AC values (table K.5).</summary>
    public static JpegCode Ac { get; } = new(
        [0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7D],
        Convert.FromHexString(
            "01020300041105122131410613516107227114328191A1082342B1C11552D1F02433627282090A161718191A25262728292A3435363738393A43444546"
            + "4748494A535455565758595A636465666768696A737475767778797A838485868788898A92939495969798999AA2A3A4A5A6A7A8A9AAB2B3B4B5B6B7"
            + "B8B9BAC2C3C4C5C6C7C8C9CAD2D3D4D5D6D7D8D9DAE1E2E3E4E5E6E7E8E9EAF1F2F3F4F5F6F7F8F9FA"));

    private static byte[] Refine(byte[] example) => [.. example.Select(value => (byte)Math.Max(1, (value + (Divisor / 2)) / Divisor))];
}
