namespace OidcProfiles.Pictures.Jpeg;

/// <summary>One component of a scan.</summary>
/// <param name="Component">The component.</param>
/// <param name="Dc">The table of its DC values; null if the scan has none.</param>
/// <param name="Ac">The table of its AC values; null if the scan has none.</param>
internal sealed record JpegScanPart(JpegComponent Component, HuffmanTable? Dc, HuffmanTable? Ac);
