using Microsoft.AspNetCore.Identity;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Ends a sign-in with a provider that needs an answer of the person. Everything is bound to the browser that holds the pending secret.</summary>
public interface IUpstreamCompletion
{
    /// <summary>What has to be asked.</summary>
    /// <param name="pending">What the browser kept; anything may be given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nothing is pending (any more).</returns>
    Task<UpstreamQuestion?> FindAsync(string? pending, CancellationToken cancellationToken);

    /// <summary>
    /// Sends a mail with link and code. Who has the address is looked at when the mail is made, and decides what it says and what the answer
    /// does: make an account, link the one there is, or take over one that nobody has proven. The answer here is the same for all.
    /// </summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<AccountRequestResult> RequestAsync(UpstreamAddressRequest request, CancellationToken cancellationToken);

    /// <summary>Does what the mail allows, in the browser that went to the provider and in no other.</summary>
    /// <param name="pending">What the browser kept.</param>
    /// <param name="answer">The link or the code.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<UpstreamConfirmation> ConfirmAsync(string? pending, ProofAnswer answer, RequestOrigin origin, CancellationToken cancellationToken);

    /// <summary>Links what is pending to the account that is signed in, whose owner asks for it.</summary>
    /// <param name="pending">What the browser kept.</param>
    /// <param name="userId">Who is signed in.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<IdentityResult> LinkAsync(string? pending, string userId, RequestOrigin origin, CancellationToken cancellationToken);
}
