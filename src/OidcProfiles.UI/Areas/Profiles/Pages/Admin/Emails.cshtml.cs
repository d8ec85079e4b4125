using OidcProfiles.Access;
using OidcProfiles.Email;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Culture;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>All texts of all mails, in all languages: what is there, and what is missing.</summary>
/// <param name="overview">Knows it.</param>
/// <param name="pages">The languages of the pages, which mails should have too.</param>
[Administers(AdminArea.Emails)]
public sealed class EmailsModel(EmailTemplateOverview overview, PageCultures pages) : AdminPageModel
{
    /// <summary>The languages of the table (BCP 47).</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>The table: the parts of mails, then layouts.</summary>
    public ILookup<string, EmailTemplateRow> Rows { get; private set; } = Array.Empty<EmailTemplateRow>().ToLookup(row => row.Mail);

    /// <summary>How many mails are whole in a language.</summary>
    /// <param name="index">The number of the language.</param>
    public int CountWhole(int index) =>
        EmailCatalogue.All.Count(mail => Rows[mail.Name].All(row => row.Cells[index] is { Origin: not null, IsUsed: true }));

    /// <summary>Shows them.</summary>
    /// <param name="add">A language that is not there yet, to begin with it.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(string? add, CancellationToken cancellationToken)
    {
        var added = EmailTemplateOverview.FindCulture(add);
        if (add is not null && added is null)
        {
            ModelState.AddModelError(nameof(add), Texts["AdminEmails.NoLanguage"]);
        }

        Languages = [.. pages.All.Select(culture => culture.Name).Concat(await overview.ListCulturesAsync(cancellationToken))
            .Append(added).OfType<string>().Distinct(StringComparer.Ordinal)];
        Rows = (await overview.ReadAsync(Languages, cancellationToken)).ToLookup(row => row.Mail, StringComparer.Ordinal);
    }
}
