using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Users;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>
/// A password of their own for whoever has just entered a temporary one. Nobody is signed in before: the browser has a cookie that is good for
/// this and nothing else.
/// </summary>
/// <param name="passwords">Sets the password.</param>
/// <param name="signIn">Signs in afterwards.</param>
/// <param name="completion">The page for what is missing.</param>
[Limited]
public sealed class NewPasswordModel(INewPassword passwords, IUserSignIn signIn, CompletionRedirect completion) : AccountPageModel
{
    /// <summary>The password that the person chooses.</summary>
    [BindProperty]
    public string? Password { get; set; }

    private string? Secret => NewPasswordCookie.Read(HttpContext);

    /// <summary>Asks for it, or sends back to where a temporary password is entered.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await passwords.IsOpenAsync(Secret, cancellationToken) ? Page() : ToSignIn();

    /// <summary>Sets it, and signs in.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!SecretFields.Check(ModelState, Texts, (nameof(Password), Password)))
        {
            return Page();
        }

        var result = await passwords.SetAsync(Secret, Password!, Origin, cancellationToken);
        if (result.UserId is not { } userId)
        {
            if (result.Result.Errors.Any(error => error.Code == nameof(ProfileErrorDescriber.InvalidProof)))
            {
                Tell(Texts["UserActs.New.Over"]);
                return ToSignIn();
            }

            AddErrors(result.Result.Errors, nameof(Password));
            return Page();
        }

        NewPasswordCookie.Delete(HttpContext);
        Tell(Texts["Passwords.Changed"]);
        return await signIn.SignInAsync(userId, persistent: false, cancellationToken)
            ? await GoOnAsync(completion, userId, cancellationToken)
            : ToSignIn();
    }

    private LocalRedirectResult ToSignIn()
    {
        NewPasswordCookie.Delete(HttpContext);
        return LocalRedirect(PageLinks.To(Url, "login", LocalReturnUrl));
    }
}
