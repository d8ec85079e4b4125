using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The second step before the link to a provider ends: names it.</summary>
/// <param name="logins">The linked providers.</param>
/// <param name="renewal">Keeps this browser signed in.</param>
[SignedIn]
[FreshSignIn]
public sealed class UnlinkModel(IExternalLogins logins, ISessionRenewal renewal) : AccountPageModel
{
    /// <summary>The provider.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    /// <summary>The subject at the provider.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>What people know the provider by.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Ends the link.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await LoadAsync(cancellationToken))
        {
            return NotFound();
        }

        var result = await logins.RemoveAsync(UserId, Provider!, Key!, Session, cancellationToken);
        if (!result.Succeeded)
        {
            AddErrors(result.Errors);
            return Page();
        }

        await renewal.RenewAsync(UserId);
        Tell(Texts["Security.Unlink.Done", Name]);
        return LocalRedirect("~/account/security");
    }

    private async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        var list = await logins.ListAsync(UserId, cancellationToken);
        var login = list?.Logins.FirstOrDefault(login => login.Provider == Provider && login.Key == Key);
        Name = login?.DisplayName ?? string.Empty;
        return login is not null;
    }
}
