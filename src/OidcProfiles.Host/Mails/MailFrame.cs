using OidcProfiles.UI.Mails;

namespace OidcProfiles.Host.Mails;

/// <summary>The HTML part of a mail as a document of its own, for a frame: nothing in it runs, and links open outside.</summary>
internal static class MailFrame
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/dev/mails/{id}/html", GetAsync);

    private static async Task<IResult> GetAsync(string id, MailFolder folder, HttpContext context)
    {
        if (await folder.FindAsync(id, context.RequestAborted) is not { } mail)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = EmailFrame.Policy("https: data:", EmailFrame.LinksOpenOutside);
        context.Response.Headers.CacheControl = "no-store";
        return Results.Content(EmailFrame.Prepare(mail.Html), "text/html; charset=utf-8");
    }
}
