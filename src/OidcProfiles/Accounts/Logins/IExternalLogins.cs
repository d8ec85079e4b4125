using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Logins;

/// <summary>The upstream providers that an account is linked to.</summary>
public interface IExternalLogins
{
    /// <summary>The links of an account.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if there is no such user.</returns>
    Task<ExternalLoginList?> ListAsync(string userId, CancellationToken cancellationToken);

    /// <summary>Ends a link, unless it is the last means to sign in; the security stamp rotates and the other sessions end.</summary>
    /// <param name="userId">Whose; the link of another account is not touched.</param>
    /// <param name="provider">The authentication scheme.</param>
    /// <param name="key">The subject at the provider.</param>
    /// <param name="session">The session to keep.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, also if there is no such link (any more); or what to mend.</returns>
    Task<IdentityResult> RemoveAsync(string userId, string provider, string key, UserSession? session, CancellationToken cancellationToken);
}
