using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Primitives;
using OidcProfiles.Host.Connect;
using OidcProfiles.Host.Data;
using OidcProfiles.UI.Consents;
using OpenIddict.Abstractions;

namespace OidcProfiles.Host.Areas.Profiles.Pages.Account;

/// <summary>Asks whether a client may have what it asks for. The authorization endpoint checks the request again when the answer comes.</summary>
[Authorize]
internal sealed class ConsentModel(ConsentQuestions questions, ConsentView view, UserManager<ApplicationUser> users) : PageModel
{
    /// <summary>The client in words.</summary>
    public string? ClientName { get; private set; }

    /// <summary>The request, to be sent again with the answer.</summary>
    public IEnumerable<KeyValuePair<string, StringValues>> Parameters =>
        Request.Query.Where(parameter => !AuthorizeEndpoint.IsOfThePage(parameter.Key));

    public string AcceptName => AuthorizeEndpoint.Accept;

    public string DenyName => AuthorizeEndpoint.Deny;

    /// <summary>What is asked for that is nothing of the profile.</summary>
    public IReadOnlyList<string> Scopes { get; private set; } = [];

    /// <summary>What is asked for of the profile.</summary>
    public ConsentChoices Choices { get; private set; } = new([], [], CanChoose: true);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (await questions.FindAsync(new OpenIddictRequest(Request.Query), users.GetUserId(User)!, cancellationToken) is not { } question)
        {
            return BadRequest();
        }

        (ClientName, Scopes) = (question.ClientName, question.OtherScopes);
        Choices = view.Make(question.Form, question.OnlyNew, question.CanChoose);
        return Page();
    }
}
