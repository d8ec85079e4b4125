using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Administration;

/// <summary>What the pages have that do something with one account.</summary>
/// <param name="accounts">Shows the account.</param>
public abstract class UserActPageModel(IUserAccounts accounts) : AdminPageModel
{
    /// <summary>Whose account.</summary>
    [FromRoute(Name = "id")]
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = string.Empty;

    /// <summary>The account.</summary>
    public AdministeredAccount Account { get; private set; } = null!;

    /// <summary>What administrators know the account by.</summary>
    public string Name => Account.State.UserName;

    /// <summary>Why nothing can be done here with this account; null if it can.</summary>
    public string? Obstacle => Account.IsProtected ? Texts["Errors.AdministratorProtected"]
        : IsForOthers && Account.IsOwn ? Texts["Errors.OwnAccount"]
        : FindObstacle();

    /// <summary>The page of the account.</summary>
    public string UserUrl => Url.Content($"~/admin/users/{Uri.EscapeDataString(Id)}");

    /// <summary>Whether administrators do this to others only.</summary>
    protected virtual bool IsForOthers => false;

    /// <summary>What else is in the way, in words.</summary>
    protected virtual string? FindObstacle() => null;

    /// <summary>Reads the account.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether there is one.</returns>
    protected async Task<bool> LoadAsync(CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(Id, Actor, cancellationToken) is not { } account)
        {
            return false;
        }

        Account = account;
        return true;
    }

    /// <summary>The page, if there is such an account.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    protected async Task<IActionResult> ShowAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>Back to the account, or the page again with what to mend.</summary>
    /// <param name="result">What came of it.</param>
    /// <param name="done">What to tell if it was done.</param>
    /// <param name="field">The field that errors without an attribute belong to; null for none.</param>
    protected IActionResult Finish(IdentityResult result, string done, string? field = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (!result.Succeeded)
        {
            return Refuse(result, field);
        }

        Tell(done);
        return Redirect(UserUrl);
    }
}
