using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>
/// Says why a sign-in with a provider does not go on, and how to go on without. Everybody can open it with any address, so that it shows no
/// text of the address: a reason that it knows, a provider that there is, and a reference that looks like one.
/// </summary>
/// <param name="providers">The providers.</param>
public sealed partial class ExternalLoginFailedModel(ISignInProviders providers) : AccountPageModel
{
    /// <summary>The reason, as the address says it; use <see cref="Failure"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "reason")]
    public string? Reason { get; set; }

    /// <summary>What the log calls it, as the address says it; use <see cref="Reference"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "id")]
    public string? Id { get; set; }

    /// <summary>The authentication scheme, as the address says it; use <see cref="Provider"/>.</summary>
    [BindProperty(SupportsGet = true, Name = "provider")]
    public string? Scheme { get; set; }

    /// <summary>Why it does not go on.</summary>
    public UpstreamFailure Failure =>
        Array.Find(Enum.GetValues<UpstreamFailure>(), failure => $"{failure}" == Reason);

    /// <summary>What people can tell the support; null if there is nothing.</summary>
    public string? Reference => Id is not null && ReferenceForm().IsMatch(Id) ? Id : null;

    /// <summary>The provider; null if there is none of that name.</summary>
    public SignInProvider? Provider { get; private set; }

    /// <summary>
    /// Whether somebody is signed in. Then there is no button that signs in with the provider: whoever wanted to link or to prove something
    /// would become somebody else by it.
    /// </summary>
    public bool IsSignedIn => Session is not null;

    /// <summary>Where people who are signed in go on.</summary>
    public string Onward => LocalReturnUrl ?? HomeUrl;

    /// <summary>Shows it.</summary>
    public async Task<PageResult> OnGetAsync()
    {
        Provider = (await providers.ListAsync()).FirstOrDefault(known => known.Scheme == Scheme);
        Response.StatusCode = Failure switch
        {
            UpstreamFailure.Denied or UpstreamFailure.NotAllowed or UpstreamFailure.SecondFactorNeeded => StatusCodes.Status403Forbidden,
            UpstreamFailure.LinkedToAnother or UpstreamFailure.SessionChanged => StatusCodes.Status409Conflict,
            UpstreamFailure.Unreachable or UpstreamFailure.Rejected => StatusCodes.Status502BadGateway,
            UpstreamFailure.TimedOut => StatusCodes.Status504GatewayTimeout,
            _ => StatusCodes.Status400BadRequest,
        };
        return Page();
    }

    [GeneratedRegex(@"^[A-Za-z0-9_-]{16,64}\z")]
    private static partial Regex ReferenceForm();
}
