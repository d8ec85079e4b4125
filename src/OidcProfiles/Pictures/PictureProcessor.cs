using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using OidcProfiles.Pictures.Jpeg;
using OidcProfiles.Pictures.Png;
using OidcProfiles.Pictures.WebP;

namespace OidcProfiles.Pictures;

/// <summary>
/// Makes of an upload a picture that is fit to be kept and shown, or says why not. The type is recognised by the content alone, and the
/// structure is checked to the last byte.
/// <para>
/// PNG and JPEG are decoded and encoded anew: all metadata, colour profiles included, and whatever else a file may hide are gone; the
/// picture is turned upright, cut to a square and scaled down. WebP cannot be decoded with the libraries at hand: its file is put together
/// anew from the parts that hold pixels and the rest is dropped, but the compressed data passes as it is, and only its headers are checked.
/// </para>
/// </summary>
/// <param name="errors">Describes the errors.</param>
public sealed class PictureProcessor(ProfileErrorDescriber errors)
{
    /// <summary>
    /// Looks at an upload. Never throws, whatever the bytes are. The largest pictures that are accepted take about a second of one
    /// processor and 130 MB of memory, so limit how many a person may send and how many are in work at once.
    /// </summary>
    /// <param name="upload">The file, of any content and size.</param>
    public PictureResult Process(ReadOnlyMemory<byte> upload)
    {
        if (upload.Length > PictureLimits.MostBytes)
        {
            return new(errors.PictureTooLarge(PictureLimits.MostMegabytes));
        }

        try
        {
            return new(PictureReader.Recognise(upload.Span) switch
            {
                PictureType.Png => ProcessPng(upload.Span),
                PictureType.Jpeg => ProcessJpeg(upload.ToArray()),
                PictureType.WebP => ProcessWebP(upload.Span),
                _ => throw new PictureException(PictureFault.NotAccepted),
            });
        }
        catch (PictureException exception)
        {
            return new(Describe(exception.Fault));
        }
    }

    private static Picture ProcessPng(ReadOnlySpan<byte> upload)
    {
        var file = PngReader.Read(upload);
        var scaler = new SquareScaler(file.Header.Width, file.Header.Height);
        PngDecoder.Decode(file, scaler);
        var pixels = scaler.Finish().Orient(file.Orientation);
        return Keep(PngEncoder.Encode(pixels), "image/png", pixels.Side, pixels.Side, true);
    }

    private static Picture ProcessJpeg(byte[] upload)
    {
        var image = JpegReader.Read(upload);
        var scaler = new SquareScaler(image.Frame.Width, image.Frame.Height);
        JpegRenderer.Render(image, scaler);
        var pixels = scaler.Finish().Orient(image.Orientation);
        return Keep(JpegEncoder.Encode(pixels), "image/jpeg", pixels.Side, pixels.Side, true);
    }

    private static Picture ProcessWebP(ReadOnlySpan<byte> upload)
    {
        var file = WebPReader.Read(upload);
        return Keep(WebPWriter.Write(file), "image/webp", file.Width, file.Height, false);
    }

    private static Picture Keep(byte[] bytes, string contentType, int width, int height, bool isReencoded) =>
        new(bytes, contentType, width, height, isReencoded, Convert.ToHexStringLower(SHA256.HashData(bytes)));

    private IdentityError Describe(PictureFault fault) => fault switch
    {
        PictureFault.NotAccepted => errors.PictureNotAccepted(),
        PictureFault.TooManyPixels => errors.PictureTooManyPixels(PictureLimits.MostPixels),
        PictureFault.Animated => errors.PictureAnimated(),
        PictureFault.Variant => errors.PictureVariantNotAccepted(),
        _ => errors.PictureDamaged(),
    };
}
