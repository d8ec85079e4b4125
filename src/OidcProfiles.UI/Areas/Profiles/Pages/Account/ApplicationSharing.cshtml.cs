using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Claims.Consents;
using OidcProfiles.UI.Consents;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>What a person shares with a connected client, to be changed.</summary>
/// <param name="consents">Knows it.</param>
/// <param name="view">Puts it into words.</param>
/// <param name="applications">The clients; null if the host has no token server.</param>
[SignedIn]
[Limited]
public sealed class ApplicationSharingModel(AttributeConsents consents, ConsentView view, IConnectedApplications? applications = null)
    : AccountPageModel
{
    /// <summary>The client id.</summary>
    [BindProperty(SupportsGet = true, Name = "client")]
    public string? Client { get; set; }

    /// <summary>What people know the client by.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>What the person has decided.</summary>
    public ConsentChoices Choices { get; private set; } = new([], [], CanChoose: true);

    /// <summary>Shows it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Saves it.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var answer = ConsentChoices.Read(await Request.ReadFormAsync(cancellationToken));
        var result = await consents.ChangeAsync(UserId, Client!, answer, cancellationToken);
        if (!result.Succeeded)
        {
            AddErrors(result.Errors);
            return Page();
        }

        Tell(Texts["Applications.SharingSaved", Name]);
        return LocalRedirect("~/account/applications");
    }

    /// <summary>Only what this person has let in has a name here: nobody learns of other clients.</summary>
    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var connected = applications is null ? [] : await applications.ListAsync(UserId, CultureInfo.CurrentUICulture, cancellationToken);
        if (connected.FirstOrDefault(application => application.ClientId == Client) is not { } found
            || await consents.FindRememberedAsync(UserId, found.ClientId, cancellationToken) is not { } form)
        {
            return false;
        }

        Name = found.Name;
        Choices = view.Make(form, onlyNew: false);
        return true;
    }
}
