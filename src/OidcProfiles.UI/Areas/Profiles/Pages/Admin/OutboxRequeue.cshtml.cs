using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Email.Outbox;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Mails;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Mails that were given up are sent again: one at once, all after a confirmation.</summary>
/// <param name="outbox">The mails.</param>
[Administers(AdminArea.Emails, Get = AdminLevel.Manage)]
[Limited]
public sealed class OutboxRequeueModel(EmailOutboxManager outbox) : AdminPageModel
{
    /// <summary>One mail; null for all.</summary>
    [BindProperty(Name = "id")]
    public Guid? Id { get; set; }

    /// <summary>How many were given up.</summary>
    public int Count { get; private set; }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    /// <summary>Requeues.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            // An id that is none must not mean all.
            return NotFound();
        }

        var answer = Id is { } id
            ? await outbox.RequeueAsync(id, Actor, cancellationToken)
            : await outbox.RequeueAllAsync(kind: null, Actor, cancellationToken);
        if (!answer.Result.Succeeded)
        {
            await LoadAsync(cancellationToken);
            return Refuse(answer.Result);
        }

        Tell(Texts["AdminOutbox.Requeued", answer.Emails.Requeued, answer.Emails.Expired, answer.Emails.WithoutPayload]);
        return LocalRedirect("~/admin/outbox");
    }

    /// <summary>The page again with how long to wait.</summary>
    /// <param name="wait">How long.</param>
    protected internal override IActionResult Refuse(TimeSpan wait) => new LoadingResult(LoadAsync, base.Refuse(wait));

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Count = (await outbox.CountAsync(Actor, cancellationToken))[EmailState.Dead];
}
