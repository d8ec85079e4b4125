using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Host.Mails;
using OidcProfiles.Host.Server;

namespace OidcProfiles.Host.Pages.Dev;

/// <summary>One mail as people get it; Development only.</summary>
internal sealed partial class MailModel(MailFolder folder) : PageModel
{
    /// <summary>Which mail; the name of a file.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    public WrittenMail Mail { get; private set; } = null!;

    /// <summary>The plain text in pieces; every other one is an address.</summary>
    public string[] Pieces => AddressPattern().Split(Mail.Text);

    public async Task<IActionResult> OnGetAsync()
    {
        if (await folder.FindAsync(Id, HttpContext.RequestAborted) is not { } mail)
        {
            return NotFound();
        }

        Mail = mail;
        Response.Headers.ContentSecurityPolicy = SecurityHeaders.PolicyWithFrame;
        return Page();
    }

    [GeneratedRegex("""(https?://[^\s<>"]+[^\s<>".,;:!?)\]])""", RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();
}
