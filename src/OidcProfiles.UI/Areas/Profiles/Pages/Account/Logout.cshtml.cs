using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Asks before a session ends that no client has shown a right to end, and ends it if the server has no endpoint for that.</summary>
public sealed class LogoutModel(IOptions<PageOptions> options) : AccountPageModel
{
    /// <summary>Where the answer goes; null for this page.</summary>
    public string? EndSessionUrl => options.Value.EndSession.Url;

    /// <summary>The name of the button.</summary>
    public string Button => options.Value.EndSession.Button;

    /// <summary>The request of the client that asks, to be sent again with the answer.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Parameters => Request.Query;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Session is not null;

    public async Task<IActionResult> OnPostAsync()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        return LocalRedirect("~/account/logout");
    }
}
