using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using OidcProfiles.Pictures;

namespace OidcProfiles.UI.Pictures;

/// <summary>
/// A page that takes a picture: what is larger is refused before it is read, or while it is where its length is not told, and the person
/// comes back to the page with the reason. It runs before the antiforgery check, which would read the whole form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class UploadLimitAttribute : Attribute, IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>The mark in the address of the page that a too large upload leads to.</summary>
    public const string TooLarge = "tooLarge";

    /// <summary>For the form around the file: its limits, its other fields, the token.</summary>
    private const int Form = 64 * 1024;
    private const int BeforeAntiforgery = -1000;

    /// <inheritdoc/>
    public int Order => BeforeAntiforgery;

    /// <inheritdoc/>
    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var http = context.HttpContext;
        if (HttpMethods.IsPost(http.Request.Method) && (http.Request.ContentLength > PictureLimits.MostBytes + Form || !await CanReadAsync(http)))
        {
            context.Result = new LocalRedirectResult($"~{http.Request.Path}?{TooLarge}=true");
        }
    }

    /// <summary>Reads the form within the limits.</summary>
    private static async Task<bool> CanReadAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType)
        {
            return true;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = PictureLimits.MostBytes + Form;
        }

        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new()
        {
            MultipartBodyLengthLimit = PictureLimits.MostBytes + Form,
            BufferBodyLengthLimit = PictureLimits.MostBytes + Form,
        }));
        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return false;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
