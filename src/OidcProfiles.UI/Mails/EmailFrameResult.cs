using Microsoft.AspNetCore.Mvc;

namespace OidcProfiles.UI.Mails;

/// <summary>A document for the frame of a preview: under a policy of its own, in a page of this server only.</summary>
/// <param name="html">The document.</param>
/// <param name="images">Where pictures may come from besides this server.</param>
internal sealed class EmailFrameResult(string html, string? images = null) : ActionResult
{
    public override Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.Headers.ContentSecurityPolicy = EmailFrame.Policy($"'self' {images}".TrimEnd(), sandbox: string.Empty);
        response.Headers.XFrameOptions = "SAMEORIGIN";
        response.ContentType = "text/html; charset=utf-8";
        return response.WriteAsync(EmailFrame.Prepare(html), context.HttpContext.RequestAborted);
    }
}
