using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Host.Connect;
using OidcProfiles.UI.Texts;
using OpenIddict.Abstractions;

namespace OidcProfiles.Host.Areas.Profiles.Pages.Account;

/// <summary>Asks whether a client may have what it asks for. The authorization endpoint checks the request again when the answer comes.</summary>
[Authorize]
internal sealed class ConsentModel(IOpenIddictApplicationManager applications, ClientConsents consents, AttributeLabels labels) : PageModel
{
    /// <summary>The client in words.</summary>
    public string? ClientName { get; private set; }

    /// <summary>The request, to be sent again with the answer.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Parameters => Request.Query;

    public string AcceptName => AuthorizeEndpoint.Accept;

    public string DenyName => AuthorizeEndpoint.Deny;

    /// <summary>What is asked for.</summary>
    public IEnumerable<string> Scopes => Request.Query[OpenIddictConstants.Parameters.Scope].ToString()
        .Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct();

    /// <summary>What is asked for by name beside the scopes, in words.</summary>
    public IReadOnlyList<string> Attributes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var clientId = Request.Query[OpenIddictConstants.Parameters.ClientId].ToString();
        var application = clientId.Length == 0 ? null : await applications.FindByClientIdAsync(clientId, cancellationToken);
        if (application is null)
        {
            return BadRequest();
        }

        ClientName = await applications.GetLocalizedDisplayNameAsync(application, cancellationToken) ?? clientId;
        var attributes = await consents.FindBeyondScopesAsync(new OpenIddictRequest(Request.Query), cancellationToken);
        Attributes = [.. attributes.Select(labels.Label)];
        return Page();
    }
}
