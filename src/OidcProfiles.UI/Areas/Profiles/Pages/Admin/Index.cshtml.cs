using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Administration;
using OidcProfiles.UI.Administration;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Where administration begins: what this administrator may look at, and what happened lately.</summary>
/// <param name="visitor">Who visits.</param>
/// <param name="overview">Counts.</param>
[SignedIn]
public sealed class IndexModel(AdminVisitor visitor, Overview overview) : AdminPageModel
{
    /// <summary>The pages that this administrator may look at.</summary>
    public IEnumerable<string> Paths => AdminPages.Of(Actor.Rights, HttpContext.RequestServices);

    /// <summary>What happened lately.</summary>
    public OverviewNumbers Numbers { get; private set; } = new() { First = default };

    /// <summary>What happened lately, day by day.</summary>
    public IEnumerable<Chart> Charts =>
        from series in new[]
        {
            (Id: "Registrations", Counts: Numbers.Registrations),
            (Id: "SignIns", Counts: Numbers.SignIns),
            (Id: "Refusals", Counts: Numbers.Refusals),
            (Id: "MailsSent", Counts: Numbers.MailsSent),
            (Id: "MailsDead", Counts: Numbers.MailsDead),
        }
        where series.Counts is not null
        select new Chart(series.Id, Texts[$"Admin.{series.Id}"], Numbers.First, series.Counts);

    /// <summary>Shows it, to whoever has any right.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await visitor.SignInAsync(HttpContext);
        var rights = await visitor.FindRightsAsync(cancellationToken);
        if (!rights.IsAny)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Numbers = await overview.CountAsync(Actor, cancellationToken);
        return Page();
    }
}
