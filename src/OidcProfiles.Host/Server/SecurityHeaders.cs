using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OidcProfiles.Host.Server;

/// <summary>Headers that keep pages from being framed, sniffed, scripted or left with an address that holds a secret.</summary>
internal static class SecurityHeaders
{
    // No form-action: browsers apply it to the redirects after a form too, and those lead back to the client.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>For a page that shows another one of this server in a frame; it sets the header itself.</summary>
    public const string PolicyWithFrame = PagePolicy + "; frame-src 'self'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(static state =>
        {
            var context = (HttpContext)state;
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "no-referrer";

            // OpenIddict's form_post answer is a page with a script of its own.
            if (context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            {
                headers.ContentSecurityPolicy = headers.ContentSecurityPolicy is { Count: > 0 } own ? own : PagePolicy;
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        }, context);
        return next(context);
    });
}
