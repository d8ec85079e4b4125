using System.Text.RegularExpressions;

namespace OidcProfiles.Host.Mails;

/// <summary>The HTML part of a mail as a document of its own, for a frame: nothing in it runs, and links open outside.</summary>
internal static partial class MailFrame
{
    private const string Policy = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; "
        + "img-src https: data:; form-action 'none'; frame-ancestors 'self'";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/dev/mails/{id}/html", GetAsync);

    private static async Task<IResult> GetAsync(string id, MailFolder folder, HttpContext context)
    {
        if (await folder.FindAsync(id, context.RequestAborted) is not { } mail)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = Policy;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(HeadPattern().Replace(mail.Html, "$0<base target=\"_blank\">", count: 1), "text/html; charset=utf-8");
    }

    [GeneratedRegex("<head[^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadPattern();
}
