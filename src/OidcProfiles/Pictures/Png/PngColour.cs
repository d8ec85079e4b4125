namespace OidcProfiles.Pictures.Png;

/// <summary>The colour types of PNG (PNG Specification, 11.2.1).</summary>
internal enum PngColour
{
    Grey = 0,
    Rgb = 2,
    Palette = 3,
    GreyAlpha = 4,
    Rgba = 6,
}
