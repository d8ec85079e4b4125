namespace OidcProfiles.Pictures;

/// <summary>Why an upload is not accepted.</summary>
internal enum PictureFault
{
    NotAccepted,
    Damaged,
    TooManyPixels,
    Animated,
    Variant,
}
