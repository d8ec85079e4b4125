using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts;

/// <summary>Ends what an account is signed in with and what was begun for it.</summary>
public sealed class AccountAccess(IEnumerable<IAccountRevoker> revokers, IProofCleanup proofs)
{
    /// <summary>Ends sessions, tokens, authorizations and open proofs, within a unit of work.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task EndAsync(string userId, CancellationToken cancellationToken)
    {
        foreach (var revoker in revokers)
        {
            await revoker.RevokeAsync(userId, cancellationToken);
        }

        await proofs.EndOfUserAsync(userId, cancellationToken);
    }
}
