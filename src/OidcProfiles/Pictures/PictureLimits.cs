namespace OidcProfiles.Pictures;

/// <summary>What an uploaded profile picture may be.</summary>
public static class PictureLimits
{
    /// <summary>The greatest size of an upload in MB of 1,048,576 bytes.</summary>
    public const int MostMegabytes = 2;

    /// <summary>The greatest size of an upload in bytes.</summary>
    public const int MostBytes = MostMegabytes * 1024 * 1024;

    /// <summary>The greatest width and the greatest height of an upload, in pixels.</summary>
    public const int MostPixels = 4096;

    /// <summary>The greatest side of the square that a PNG or JPEG picture is cut and scaled to, in pixels.</summary>
    public const int Side = 512;
}
