namespace OidcProfiles.Pictures.Jpeg;

/// <summary>A JPEG file that was read to its end.</summary>
/// <param name="Frame">The frame with all coefficients.</param>
/// <param name="IsRgb">Whether the three components are red, green and blue rather than luminance and two colour differences.</param>
/// <param name="Orientation">How the picture must be turned, 1 to 8.</param>
internal sealed record JpegImage(JpegFrame Frame, bool IsRgb, int Orientation);
