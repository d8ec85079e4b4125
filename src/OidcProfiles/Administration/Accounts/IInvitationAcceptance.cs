using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Gives an account that an administrator made to the person who was invited.</summary>
public interface IInvitationAcceptance
{
    /// <summary>Sets the password and proves the address.</summary>
    /// <param name="answer">The link.</param>
    /// <param name="password">The password.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>
    /// The account, to be signed in now; or what the rules of the host say; or <see cref="ProfileErrorDescriber.InvalidProof"/>, whether there is
    /// such an account or not.
    /// </returns>
    Task<FirstPasswordResult> AcceptAsync(ProofAnswer answer, string password, CancellationToken cancellationToken);
}
