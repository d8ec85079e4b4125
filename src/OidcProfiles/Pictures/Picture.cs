namespace OidcProfiles.Pictures;

/// <summary>A picture that is fit to be kept and shown.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="ContentType"><c>image/png</c>, <c>image/jpeg</c> or <c>image/webp</c>: found in the upload, never taken from its name or header.</param>
/// <param name="Width">In pixels; equal to the height if <paramref name="IsReencoded"/>.</param>
/// <param name="Height">In pixels.</param>
/// <param name="IsReencoded">
/// True for PNG and JPEG: every byte was written by this module from decoded pixels, the picture is upright, square and at most
/// <see cref="PictureLimits.Side"/> wide. False for WebP: the file was put together anew from the parts that hold pixels, without metadata,
/// but the compressed data in them is the upload's, in its shape and size; whoever shows it must cut it (CSS <c>object-fit</c>).
/// </param>
/// <param name="Sha256">The SHA-256 hash of the bytes in lower-case hexadecimal.</param>
public sealed record Picture(ReadOnlyMemory<byte> Bytes, string ContentType, int Width, int Height, bool IsReencoded, string Sha256);
