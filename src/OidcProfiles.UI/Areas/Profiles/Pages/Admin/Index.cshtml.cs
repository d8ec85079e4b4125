using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Admin;

/// <summary>Where administration begins: what this administrator may look at.</summary>
/// <param name="visitor">Who visits.</param>
[SignedIn]
public sealed class IndexModel(AdminVisitor visitor) : AdminPageModel
{
    /// <summary>Shows it, to whoever has any right.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await visitor.SignInAsync(HttpContext);
        var rights = await visitor.FindRightsAsync(cancellationToken);
        return rights.IsAny ? Page() : StatusCode(StatusCodes.Status403Forbidden);
    }
}
