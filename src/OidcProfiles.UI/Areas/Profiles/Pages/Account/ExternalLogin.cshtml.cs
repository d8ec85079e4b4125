using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.UI.Limits;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Upstream;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>Sends people to a provider. The page itself is seen only where that is refused.</summary>
/// <param name="signIn">Sign-in with providers.</param>
[Limited]
public sealed class ExternalLoginModel(IUpstreamSignIn signIn) : AccountPageModel
{
    private const string SecurityPage = "~/account/security";

    /// <summary>The authentication scheme of the provider.</summary>
    [BindProperty(Name = "scheme")]
    public string? Scheme { get; set; }

    /// <summary>What for: <see cref="ProviderButtons.Link"/>, <see cref="ProviderButtons.Prove"/>, or nothing to sign in.</summary>
    [BindProperty(Name = "intent")]
    public string? Intent { get; set; }

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Session is not null;

    /// <summary>Begins nothing: leads to the page with the buttons.</summary>
    public IActionResult OnGet() => IsSignedIn ? LocalRedirect(SecurityPage) : ToSignIn(LocalReturnUrl);

    /// <summary>Goes to the provider. Nothing of the request is forwarded to it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        if (Find(Intent) is not { } intent)
        {
            return Unknown();
        }

        // After linking people see the list of what is linked.
        var returnUrl = intent == UpstreamIntent.Link ? Url.Content(SecurityPage) : LocalReturnUrl;
        if (intent != UpstreamIntent.SignIn && !IsSignedIn)
        {
            return ToSignIn(returnUrl);
        }

        if (intent == UpstreamIntent.Link && !FreshSignInAttribute.IsFresh(HttpContext))
        {
            return LocalRedirect(PageLinks.To(Url, "reauthenticate", returnUrl));
        }

        var query = new Dictionary<string, string?> { ["returnUrl"] = returnUrl, ["intent"] = intent == UpstreamIntent.SignIn ? null : Intent };
        var callback = Url.Content("~" + UpstreamPaths.Callback) + QueryString.Create(query.Where(pair => pair.Value is not null));
        var properties = await signIn.PrepareAsync(new(Scheme ?? string.Empty, intent, intent == UpstreamIntent.SignIn ? null : UserId, callback));
        return properties is null ? Unknown() : new ProviderChallengeResult(Scheme!, properties);
    }

    private static UpstreamIntent? Find(string? intent) => intent switch
    {
        null or "" => UpstreamIntent.SignIn,
        ProviderButtons.Link => UpstreamIntent.Link,
        ProviderButtons.Prove => UpstreamIntent.Prove,
        _ => null,
    };

    private LocalRedirectResult ToSignIn(string? returnUrl) => LocalRedirect(PageLinks.To(Url, "login", returnUrl));

    private PageResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        ModelState.AddModelError(string.Empty, Texts["ExternalLogin.Unknown"]);
        return Page();
    }
}
