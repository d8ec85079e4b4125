using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Upstream;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Links what is under way to the account that is signed in, after naming both.</summary>
/// <param name="completion">Ends the sign-in.</param>
/// <param name="signIn">Signs in; not needed here, because somebody is.</param>
/// <param name="redirect">The page for what is missing.</param>
[SignedIn]
[FreshSignIn]
[Limited]
public sealed class LinkExternalLoginModel(IUpstreamCompletion completion, IUserSignIn signIn, CompletionRedirect redirect)
    : UpstreamEndPageModel(completion, signIn, redirect), ILimitedByAccount
{
    /// <inheritdoc/>
    public string? LimitedAccount => UserId;

    /// <summary>The sign-in page, to use another account here, and back.</summary>
    public string OtherAccountUrl =>
        $"{PageLinks.To(Url, "login", PageLinks.To(Url, "external-login/link", LocalReturnUrl))}&again=true";

    /// <summary>Names both accounts.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task OnGetAsync(CancellationToken cancellationToken) => LoadAsync(cancellationToken);

    /// <summary>Links.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (Question is null)
        {
            return Page();
        }

        var result = await Completion.LinkAsync(Pending, UserId, Origin, cancellationToken);
        if (!result.Succeeded)
        {
            AddErrors(result.Errors);
            return Page();
        }

        UpstreamCookie.Delete(HttpContext);
        Tell(Texts["Finish.Linked", Question.ProviderName]);
        return await GoOnAsync(UserId, cancellationToken);
    }

    /// <summary>Leaves it, and goes on with the account as it is.</summary>
    public IActionResult OnPostCancel()
    {
        UpstreamCookie.Delete(HttpContext);
        return GoOn();
    }
}
