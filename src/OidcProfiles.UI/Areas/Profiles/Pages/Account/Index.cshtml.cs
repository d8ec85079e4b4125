using Microsoft.AspNetCore.Mvc;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Where people look for their account.</summary>
[SignedIn]
public sealed class IndexModel : AccountPageModel
{
    public IActionResult OnGet() => LocalRedirect("~/account/profile");
}
