namespace OidcProfiles.Pictures;

/// <summary>Ends the reading of an upload, however deep in its structure; <see cref="PictureProcessor"/> makes an error of it.</summary>
internal sealed class PictureException(PictureFault fault) : FormatException("The upload is not accepted: " + fault)
{
    public PictureFault Fault { get; } = fault;

    public static PictureException Damaged => new(PictureFault.Damaged);

    public static PictureException Variant => new(PictureFault.Variant);

    public static void ThrowIf(bool isDamaged)
    {
        if (isDamaged)
        {
            throw Damaged;
        }
    }

    /// <summary>Checks width and height before anything is allocated for them.</summary>
    public static void ThrowIfSizeIsWrong(long width, long height)
    {
        ThrowIf(width < 1 || height < 1);
        if (width > PictureLimits.MostPixels || height > PictureLimits.MostPixels)
        {
            throw new PictureException(PictureFault.TooManyPixels);
        }
    }
}
