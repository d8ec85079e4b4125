using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>A new password for somebody who has forgotten the old one.</summary>
public interface IPasswordReset
{
    /// <summary>Asks for a mail with link and code; the answer tells nothing of whether there is an account.</summary>
    /// <param name="address">What was entered.</param>
    /// <param name="culture">The language of the page.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<AccountRequestResult> RequestAsync(string address, string? culture, RequestOrigin origin, CancellationToken cancellationToken);

    /// <summary>Asks for a mail with link and code, and stores with it what belongs to it.</summary>
    /// <param name="address">What was entered.</param>
    /// <param name="culture">The language of the page.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="also">What else is stored, in the same unit of work; it gets the handle. After a conflict it may be called again.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<AccountRequestResult> RequestAsync(
        string address, string? culture, RequestOrigin origin, Func<Guid, CancellationToken, Task> also, CancellationToken cancellationToken);

    /// <summary>Sets the password; then every session, token and authorization of the account ends, and its owner is told.</summary>
    /// <param name="answer">The link or the code.</param>
    /// <param name="password">The new password.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or what to mend; then nothing has changed.</returns>
    Task<IdentityResult> RedeemAsync(ProofAnswer answer, string password, RequestOrigin origin, CancellationToken cancellationToken);
}
