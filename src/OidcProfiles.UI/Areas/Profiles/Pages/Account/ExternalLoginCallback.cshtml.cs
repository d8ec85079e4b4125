using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.UI.Pages;
using OidcProfiles.UI.Upstream;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>
/// Where people come back to from a provider. It shows nothing: it does what can be done and sends on, so that loading a page again repeats
/// nothing. What it changes is allowed by the external cookie of this browser, which is worth something once.
/// </summary>
/// <param name="signIn">Sign-in with providers.</param>
/// <param name="completion">The page for what is missing.</param>
/// <param name="providers">The names of the providers.</param>
public sealed class ExternalLoginCallbackModel(IUpstreamSignIn signIn, CompletionRedirect completion, ISignInProviders providers) : AccountPageModel
{
    private const string SecurityPage = "~/account/security";

    /// <summary>What it was for, as the page before has written it; for the way on only.</summary>
    [BindProperty(SupportsGet = true, Name = "intent")]
    public string? Intent { get; set; }

    /// <summary>Takes what came from the provider.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var client = CompletionRedirect.ReadClient(LocalReturnUrl);
        var outcome = await signIn.ReceiveAsync(client, cancellationToken);
        switch (outcome.Step)
        {
            case UpstreamStep.SignedIn:
                // What another sign-in left pending stays: this one may be the way to it.
                return await GoOnAsync(completion, outcome.UserId!, cancellationToken);
            case UpstreamStep.Linked:
                Tell(Texts["Finish.Linked", await NameOfAsync(outcome.Provider)]);
                return LocalRedirect(SecurityPage);
            case UpstreamStep.Proven:
                return GoOn();
            case UpstreamStep.Ask:
                Service<UpstreamCookie>().Write(HttpContext, outcome.Pending!);
                return LocalRedirect($"~{UpstreamPaths.Finish}{Query()}");
            case UpstreamStep.Failed when outcome.Failure == UpstreamFailure.Lost && Session is not null:
                return GoOnSignedIn();
            default:
                return LocalRedirect("~" + UpstreamPaths.ToFailed(
                    outcome.Failure ?? UpstreamFailure.Rejected, outcome.CorrelationId, outcome.Provider, LocalReturnUrl));
        }
    }

    /// <summary>The page was opened again after all was done: nothing is to do, and nothing to fear.</summary>
    private IActionResult GoOnSignedIn()
    {
        if (Intent != ProviderButtons.Link)
        {
            return GoOn();
        }

        Tell(Texts["ExternalLogin.LinkOver"]);
        return LocalRedirect(SecurityPage);
    }

    private string Query() => LocalReturnUrl is { } address ? QueryString.Create("returnUrl", address).Value! : string.Empty;

    private async Task<string> NameOfAsync(string? provider) =>
        (await providers.ListAsync()).FirstOrDefault(known => known.Scheme == provider)?.DisplayName ?? Texts["ExternalLogin.Provider"];
}
