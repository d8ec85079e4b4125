namespace OidcProfiles.Pictures.Png;

/// <summary>The parts of a PNG file that pixels are made of.</summary>
/// <param name="Header">The header.</param>
/// <param name="Palette">Red, green and blue of each entry; empty without a palette.</param>
/// <param name="Transparency">The chunk tRNS; empty without one.</param>
/// <param name="Data">The compressed rows.</param>
/// <param name="Orientation">How the picture must be turned, 1 to 8.</param>
internal sealed record PngFile(PngHeader Header, byte[] Palette, byte[] Transparency, byte[] Data, int Orientation);
