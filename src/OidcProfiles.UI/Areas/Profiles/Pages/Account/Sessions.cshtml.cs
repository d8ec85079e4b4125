using Microsoft.AspNetCore.Mvc;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.UI.Pages;

namespace OidcProfiles.UI.Areas.Profiles.Pages.Account;

/// <summary>The browsers that are signed in to the account.</summary>
/// <param name="sessions">The sessions.</param>
[SignedIn]
public sealed class SessionsModel(ISessionStore sessions) : AccountPageModel
{
    /// <summary>The sessions: that of this browser first, then the last used first.</summary>
    public IReadOnlyList<UserSession> Sessions { get; private set; } = [];

    /// <summary>Whether a session is that of this browser.</summary>
    /// <param name="session">The session.</param>
    public bool IsThis(UserSession session) => session?.Id == Session?.Id;

    /// <summary>Shows them.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Sessions = [.. (await sessions.ListAsync(UserId, cancellationToken)).OrderByDescending(IsThis)];

    /// <summary>Ends one.</summary>
    /// <param name="id">Which; one of another account is not touched.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancellationToken)
    {
        var count = await sessions.EndAsync(UserId, id, except: null, cancellationToken);
        Tell(Texts[count > 0 ? "Security.Sessions.Ended" : "Security.Sessions.Gone"]);
        return RedirectToPage();
    }

    /// <summary>Ends all but that of this browser.</summary>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellationToken)
    {
        await sessions.EndAsync(UserId, id: null, except: Session?.Id, cancellationToken);
        Tell(Texts["Security.Sessions.OthersEnded"]);
        return RedirectToPage();
    }
}
