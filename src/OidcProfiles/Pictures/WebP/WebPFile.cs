namespace OidcProfiles.Pictures.WebP;

/// <summary>The parts of a WebP file that pixels are made of.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="IsLossless">Whether the image is a VP8L chunk rather than a VP8 one.</param>
/// <param name="Image">The data of that chunk.</param>
/// <param name="Alpha">The data of the chunk ALPH; null without one.</param>
internal sealed record WebPFile(int Width, int Height, bool IsLossless, byte[] Image, byte[]? Alpha);
