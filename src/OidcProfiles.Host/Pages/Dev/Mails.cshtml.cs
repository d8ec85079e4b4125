using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Host.Mails;

namespace OidcProfiles.Host.Pages.Dev;

/// <summary>The mails that would have been sent; Development only.</summary>
internal sealed class MailsModel(MailFolder folder, TimeProvider time) : PageModel
{
    public IReadOnlyList<WrittenMail> Mails { get; private set; } = [];

    /// <summary>How many there are, also those that are not listed.</summary>
    public int Count { get; private set; }

    public bool IsUsed => folder.IsUsed;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync()
    {
        if (!folder.IsShown)
        {
            return NotFound();
        }

        Mails = await folder.ReadAllAsync(HttpContext.RequestAborted);
        Count = folder.Count;
        return Page();
    }

    public IActionResult OnPostDelete()
    {
        if (!folder.IsShown)
        {
            return NotFound();
        }

        folder.DeleteAll();
        return RedirectToPage();
    }
}
