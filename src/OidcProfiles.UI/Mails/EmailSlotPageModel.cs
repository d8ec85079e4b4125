using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Email.Templates;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Mails;

/// <summary>A page about one part of a mail, or a layout, in one language; its address names them.</summary>
/// <param name="overview">Finds it.</param>
public abstract class EmailSlotPageModel(EmailTemplateOverview overview) : AdminPageModel
{
    private EmailTemplateSlot? _slot;

    /// <summary>The name of the mail, or <c>layout</c>.</summary>
    [BindProperty(SupportsGet = true, Name = "mail")]
    public string Mail { get; set; } = string.Empty;

    /// <summary>The part.</summary>
    [BindProperty(SupportsGet = true, Name = "part")]
    public string Part { get; set; } = string.Empty;

    /// <summary>The language.</summary>
    [BindProperty(SupportsGet = true, Name = "culture")]
    public string Language { get; set; } = string.Empty;

    /// <summary>What the page is about.</summary>
    /// <exception cref="InvalidOperationException">It was not looked for.</exception>
    public EmailTemplateSlot Slot => _slot ?? throw new InvalidOperationException("Call FindAsync before the page is shown.");

    /// <summary>Where the editor is.</summary>
    public string EditorUrl => Url.Content($"~/admin/emails/{Mail}/{Part}/{Language}");

    /// <summary>What the page is about, in words.</summary>
    public string Subject => Service<EmailTexts>().Of(Mail, Part, Slot.Cell.Culture);

    /// <summary>Who wrote something: you, nobody who is named, a user name, or the id of somebody who is no longer there.</summary>
    /// <param name="version">What they wrote.</param>
    public string WriterOf(EmailTemplateVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return version.By is not { } id ? Texts["AdminEmails.Nobody"] : id == Actor.Id ? Texts["AdminEmails.You"] : version.ByName ?? id;
    }

    /// <summary>Looks for it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether there is such a thing; if not, the page is not there.</returns>
    protected async Task<bool> FindAsync(CancellationToken cancellationToken) =>
        (_slot = await overview.FindAsync(Mail, Part, Language, Actor, cancellationToken)) is not null;
}
