using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Host.Connect;
using OpenIddict.Abstractions;

namespace OidcProfiles.Host.Areas.Profiles.Pages.Account;

/// <summary>
/// Tells people that a client is not for their account. Which group it is for stays untold. The answer goes through the authorization
/// endpoint, which checks the request and tells the client <c>access_denied</c>.
/// </summary>
[Authorize]
internal sealed class NoAccessModel(IOpenIddictApplicationManager applications) : PageModel
{
    /// <summary>The client in words.</summary>
    public string ClientName { get; private set; } = string.Empty;

    /// <summary>The request, to be sent again with the answer.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Parameters =>
        Request.Query.Where(parameter => !AuthorizeEndpoint.IsOfThePage(parameter.Key));

    public string DenyName => AuthorizeEndpoint.Deny;

    /// <summary>The sign-in page, and back to the request.</summary>
    public string AnotherAccount =>
        Url.Content($"~/account/login{QueryString.Create("again", "true").Add("returnUrl", Url.Content($"~/connect/authorize{QueryString.Create(Parameters)}"))}");

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (new OpenIddictRequest(Request.Query).ClientId is not { } clientId
            || await applications.FindByClientIdAsync(clientId, cancellationToken) is not { } application)
        {
            return BadRequest();
        }

        ClientName = await applications.GetLocalizedDisplayNameAsync(application, cancellationToken) ?? clientId;
        return Page();
    }
}
