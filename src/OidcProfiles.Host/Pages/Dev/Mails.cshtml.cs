using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Email;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Host.Mails;

namespace OidcProfiles.Host.Pages.Dev;

/// <summary>The mails that would have been sent; Development only.</summary>
internal sealed class MailsModel(MailFolder folder, IEmailOutbox outbox, TimeProvider time) : PageModel
{
    private const string Example = "alice@example.com";

    /// <summary>The languages of the built-in templates, by their own names.</summary>
    public IReadOnlyDictionary<string, string> Languages { get; } = new[] { "en", "de", "fr", "es", "ja", "ar" }
        .ToDictionary(culture => culture, culture => CultureInfo.GetCultureInfo(culture).NativeName);

    /// <summary>Whether examples were asked for a moment ago.</summary>
    public bool IsExpecting { get; private set; }

    public IReadOnlyList<WrittenMail> Mails { get; private set; } = [];

    /// <summary>How many there are, also those that are not listed.</summary>
    public int Count { get; private set; }

    public bool IsUsed => folder.IsUsed;

    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(bool examples)
    {
        IsExpecting = examples;
        if (!folder.IsShown)
        {
            return NotFound();
        }

        Mails = await folder.ReadAllAsync(HttpContext.RequestAborted);
        Count = folder.Count;
        return Page();
    }

    /// <summary>Puts one of each mail into the outbox, so that they go the way of all mails.</summary>
    public async Task<IActionResult> OnPostExamplesAsync(string? culture)
    {
        if (!folder.IsShown)
        {
            return NotFound();
        }

        var recipient = new EmailRecipient(Example)
        {
            Name = "Alice Liddell",
            GivenName = "Alice",
            TimeZone = "Europe/London",
            Culture = culture is not null && Languages.ContainsKey(culture) ? culture : null,
        };
        foreach (var mail in EmailCatalogue.All)
        {
            await outbox.EnqueueAsync(recipient, mail.Sample, HttpContext.RequestAborted);
        }

        return RedirectToPage(new { examples = true });
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
