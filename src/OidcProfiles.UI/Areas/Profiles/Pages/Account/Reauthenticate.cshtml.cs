using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Signed-in people prove again who they are, before a sensitive act.</summary>
[SignedIn]
[Limited]
public sealed class ReauthenticateModel(IReauthentication reauthentication, IExternalLogins logins, ISignInProviders providers) : AccountPageModel
{
    /// <summary>What the person enters.</summary>
    [BindProperty]
    public ReauthenticateInput Input { get; set; } = new();

    /// <summary>Whether the person has a password.</summary>
    public bool HasPassword { get; private set; }

    /// <summary>The providers that the person is linked to: only those can prove who it is.</summary>
    public IReadOnlyList<SignInProvider> Providers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) => await LoadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync(cancellationToken);
        if (!SecretFields.Check(ModelState, Texts, ("Input.Password", Input.Password)))
        {
            return Page();
        }

        var result = await reauthentication.ProveAsync(UserId, Input.Password!, Origin, cancellationToken);
        if (result.Wait is { } wait)
        {
            return Refuse(wait);
        }

        if (!result.Result.Succeeded)
        {
            AddErrors(result.Result.Errors, "Input.Password");
            return Page();
        }

        return GoOn();
    }

    /// <summary>Also before a post that is refused by the limits shows the page again.</summary>
    protected internal override IActionResult Refuse(TimeSpan wait)
    {
        HasPassword = true;
        return base.Refuse(wait);
    }

    private async Task LoadAsync(CancellationToken cancellationToken)
    {
        var list = await logins.ListAsync(UserId, cancellationToken);
        HasPassword = list?.HasPassword is true;
        Providers = [.. (await providers.ListAsync()).Where(provider => list?.Logins.Any(login => login.Provider == provider.Scheme) is true)];
    }
}
