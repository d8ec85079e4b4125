using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;

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

    /// <summary>Gives the account its new address; other sessions end.</summary>
    /// <param name="answer">The link or the code.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> ConfirmAsync(ProofAnswer answer, CancellationToken cancellationToken);

    /// <summary>
    /// Stops the change; if it was made already, the account gets its old address back and everything that it was signed in with ends.
    /// </summary>
    /// <param name="answer">The link that the old address got.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> StopAsync(ProofAnswer answer, CancellationToken cancellationToken);
}
