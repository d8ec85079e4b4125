namespace OidcProfiles.Pictures;

/// <summary>The types of pictures that are accepted.</summary>
internal enum PictureType
{
    Png,
    Jpeg,
    WebP,
}
