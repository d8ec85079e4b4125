using Microsoft.AspNetCore.Mvc.Filters;

namespace OidcProfiles.UI.Pages;

/// <summary>Headers that keep the pages from being framed, sniffed, scripted, kept, or left with an address that holds a secret.</summary>
internal sealed class SecurityHeadersFilter : IAlwaysRunResultFilter
{
    // No form-action: browsers apply it to the redirects after a form too, and those lead back to the client.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    public void OnResultExecuting(ResultExecutingContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";

        // At the last moment: anti-forgery sets a weaker one and warns of any other that is there.
        context.HttpContext.Response.OnStarting(static state =>
        {
            ((HttpResponse)state).Headers.CacheControl = "no-store";
            return Task.CompletedTask;
        }, context.HttpContext.Response);
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
