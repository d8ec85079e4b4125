using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Addresses;

/// <summary>A new e-mail address for an account: the old one stays until the new one is proven, and its owner can stop the change.</summary>
public interface IEmailChange
{
    /// <summary>Asks for it: the new address gets a link and a code, the old one a notice with a way to stop it.</summary>
    /// <param name="userId">The signed-in person.</param>
    /// <param name="address">The new address.</param>
    /// <param name="culture">The language of the page.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Taken, whether another account has the address or not; or what to mend.</returns>
    Task<AccountRequestResult> RequestAsync(
        string userId, string address, string? culture, RequestOrigin origin, CancellationToken cancellationToken);

    /// <summary>Gives the account its new address; the security stamp rotates and the other sessions end.</summary>
    /// <param name="answer">The link or the code.</param>
    /// <param name="session">The session of the browser, which stays if it is one of the account; null for none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> ConfirmAsync(ProofAnswer answer, UserSession? session, CancellationToken cancellationToken);

    /// <summary>
    /// Stops the change; if it was made already, the account gets its old address back and everything that it was signed in with ends.
    /// </summary>
    /// <param name="answer">The link that the old address got.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> StopAsync(ProofAnswer answer, CancellationToken cancellationToken);
}
