using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts;

/// <summary>Ends what an account is signed in with and what was begun for it.</summary>
public sealed class AccountAccess(IEnumerable<IAccountRevoker> revokers, IProofCleanup proofs)
{
    /// <summary>
    /// Ends sessions, tokens, authorizations and open proofs, within a unit of work. The owner of an address that the account had before can
    /// still take it back.
    /// </summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public Task EndAsync(string userId, CancellationToken cancellationToken) => EndAsync(userId, changesSince: null, cancellationToken);

    /// <summary>Ends sessions, tokens and authorizations, within a unit of work, and leaves what was begun for the account.</summary>
    internal async Task SignOutAsync(string userId, CancellationToken cancellationToken)
    {
        foreach (var revoker in revokers)
        {
            await revoker.RevokeAsync(userId, cancellationToken);
        }
    }

    /// <summary>Ends all that was begun for the account by mail, also the ways back to addresses that it had.</summary>
    internal Task ForgetProofsAsync(string userId, CancellationToken cancellationToken) => proofs.DeleteOfUserAsync(userId, cancellationToken);

    /// <summary>As <see cref="EndAsync(string, CancellationToken)"/>, with the ways back from changes of the address since a time.</summary>
    internal async Task EndAsync(string userId, DateTimeOffset? changesSince, CancellationToken cancellationToken)
    {
        await SignOutAsync(userId, cancellationToken);
        await proofs.DeleteOpenAsync(userId, changesSince, cancellationToken);
    }
}
