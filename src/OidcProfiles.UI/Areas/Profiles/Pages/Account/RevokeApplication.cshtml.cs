using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The second step before a client loses access: names it.</summary>
/// <param name="applications">The clients; null if the host has no token server.</param>
[SignedIn]
public sealed class RevokeApplicationModel(IConnectedApplications? applications = null) : AccountPageModel
{
    /// <summary>The client id.</summary>
    [BindProperty(SupportsGet = true, Name = "client")]
    public string? Client { get; set; }

    /// <summary>What people know the client by.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Ends the access.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        if (!await applications!.RevokeAsync(UserId, Client!, cancellationToken))
        {
            ModelState.AddModelError(string.Empty, Texts["Applications.NotRevoked", Name]);
            return Page();
        }

        Tell(Texts["Applications.Revoked", Name]);
        return LocalRedirect("~/account/applications");
    }

    /// <summary>Only what this person has let in has a name here: nobody learns of other clients.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var connected = applications is null ? [] : await applications.ListAsync(UserId, CultureInfo.CurrentUICulture, cancellationToken);
        var found = connected.FirstOrDefault(application => application.ClientId == Client);
        Name = found?.Name ?? string.Empty;
        return found is not null;
    }
}
