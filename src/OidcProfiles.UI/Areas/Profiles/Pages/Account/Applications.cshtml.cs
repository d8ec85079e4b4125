using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The clients that the person has let in, each with what it gets.</summary>
/// <param name="applications">The clients; null if the host has no token server.</param>
[SignedIn]
public sealed class ApplicationsModel(IConnectedApplications? applications = null) : AccountPageModel
{
    /// <summary>The scope that lets a client come back while the person is away (OIDC Core 11).</summary>
    public const string OfflineScope = "offline_access";

    /// <summary>The clients.</summary>
    public IReadOnlyList<ConnectedApplication> Applications { get; private set; } = [];

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (applications is null)
        {
            return NotFound();
        }

        Applications = await applications.ListAsync(UserId, CultureInfo.CurrentUICulture, cancellationToken);
        return Page();
    }
}
