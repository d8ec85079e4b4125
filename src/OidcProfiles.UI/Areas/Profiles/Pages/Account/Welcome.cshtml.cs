using Microsoft.Extensions.Options;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The end of a registration.</summary>
public sealed class WelcomeModel : AccountPageModel
{
    /// <summary>Whether the person is signed in.</summary>
    public bool IsSignedIn => FindUserId() is not null;

    /// <summary>Where to go on.</summary>
    public string Next => LocalReturnUrl ?? Service<IOptions<PageOptions>>().Value.HomeUrl;
}
