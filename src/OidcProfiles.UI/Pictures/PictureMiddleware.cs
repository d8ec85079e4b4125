using Microsoft.AspNetCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.UI.Pictures;

/// <summary>
/// Serves the pictures that people uploaded, to whoever knows their address: applications show them without a sign-in. They come with a type
/// and a name of our own and as nothing but pictures, whatever a browser makes of their bytes.
/// </summary>
internal sealed class PictureMiddleware(RequestDelegate next)
{
    private const string Policy = "default-src 'none'; sandbox";

    /// <summary>A picture never changes: another one has another address.</summary>
    private const string Caching = "public, max-age=31536000, immutable";

    public Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        return path?.StartsWith(PictureAddresses.Path, StringComparison.OrdinalIgnoreCase) == true
            ? ServeAsync(context, path[PictureAddresses.Path.Length..])
            : next(context);
    }

    private static async Task ServeAsync(HttpContext context, string id)
    {
        // Every refusal looks the same: no page of the host's around it.
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
        {
            pages.Enabled = false;
        }

        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = Policy;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            headers.Allow = "GET, HEAD";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        var pictures = context.RequestServices.GetService<IProfilePictures>();
        if (pictures is null || await pictures.FindAsync(id, context.RequestAborted) is not { } picture)
        {
            headers.CacheControl = "no-store";
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await SendAsync(context, picture);
    }

    private static async Task SendAsync(HttpContext context, StoredPicture picture)
    {
        var (request, response) = (context.Request, context.Response);
        var tag = new EntityTagHeaderValue($"\"{picture.Id}\"");
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = Caching;
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = picture.ContentType;
        response.ContentLength = picture.Bytes.Length;
        response.Headers.ContentDisposition = $"inline; filename=\"picture.{picture.ContentType[(picture.ContentType.IndexOf('/', StringComparison.Ordinal) + 1)..]}\"";
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(picture.Bytes, context.RequestAborted);
        }
    }
}
