using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Access;
using OidcProfiles.Administration.Clients;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>One client: what it can get, where, and if nowhere, why.</summary>
/// <param name="desk">Reads it.</param>
[Administers(AdminArea.Attributes)]
public sealed class ClientDetailsModel(ClientDesk desk) : AdminPageModel
{
    /// <summary>Which client.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>The client.</summary>
    public ClientDetails Details { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await desk.FindAsync(Id ?? string.Empty, CultureInfo.CurrentUICulture, Actor, cancellationToken) is not { } details)
        {
            return NotFound();
        }

        Details = details;
        return Page();
    }
}
