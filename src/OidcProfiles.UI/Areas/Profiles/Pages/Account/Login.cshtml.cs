using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Sign-in by password, and the way to the providers.</summary>
[Limited]
public sealed class LoginModel(
    ISignIn signIn, ISignInProviders providers, CompletionRedirect completion, IOptions<OidcProfilesOptions> options) : AccountPageModel
{
    /// <summary>What the person enters.</summary>
    [BindProperty]
    public LoginInput Input { get; set; } = new();

    /// <summary>Whether a person who is signed in has to sign in once more.</summary>
    [BindProperty(SupportsGet = true, Name = "again")]
    public bool Again { get; set; }

    /// <summary>Whom else one can sign in with.</summary>
    public IReadOnlyList<SignInProvider> Providers { get; private set; } = [];

    /// <summary>Whether people may register.</summary>
    public bool MayRegister => Accounts.Registration.Enabled;

    /// <summary>Whether people may stay signed in.</summary>
    public bool MayStay => Accounts.SignIn.MayStaySignedIn;

    private AccountOptions Accounts => options.Value.Accounts;

    public async Task<IActionResult> OnGetAsync()
    {
        if (Session is not null && !Again)
        {
            return GoOn();
        }

        Providers = await providers.ListAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        Providers = await providers.ListAsync();
        if (!SecretFields.Check(ModelState, Texts, ("Input.UserName", Input.UserName), ("Input.Password", Input.Password)))
        {
            return Page();
        }

        // The client whose request the person comes from and goes back to.
        var client = CompletionRedirect.ReadClient(LocalReturnUrl);
        var outcome = await signIn.SignInAsync(
            new()
            {
                Name = Input.UserName!,
                Password = Input.Password!,
                StaySignedIn = Input.StaySignedIn,
                Origin = Origin,
                ClientId = client,
            },
            cancellationToken);
        if (outcome.Wait is { } wait)
        {
            return Refuse(wait);
        }

        if (outcome.Error is { } error)
        {
            AddErrors([error]);
            return Page();
        }

        if (outcome.NewPasswordSecret is { } secret)
        {
            NewPasswordCookie.Write(HttpContext, secret);
            return LocalRedirect(PageLinks.To(Url, "new-password", LocalReturnUrl));
        }

        return await GoOnAsync(completion, outcome.UserId!, cancellationToken);
    }
}
