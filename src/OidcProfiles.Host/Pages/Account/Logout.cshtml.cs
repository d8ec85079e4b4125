using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Host.Connect;

namespace OidcProfiles.Host.Pages.Account;

/// <summary>Asks before a session ends that no client has shown a right to end.</summary>
[Authorize]
internal sealed class LogoutModel : PageModel
{
    /// <summary>The request of the client that asks, to be sent again with the answer.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Parameters => Request.Query;

    public string AcceptName => AuthorizeEndpoint.Accept;
}
