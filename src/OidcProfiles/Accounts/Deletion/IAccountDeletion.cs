namespace OidcProfiles.Accounts.Deletion;

/// <summary>People delete their account themselves, and can keep it for a while by signing in again.</summary>
public interface IAccountDeletion
{
    /// <summary>Whether the password must be given; where there is none, a fresh sign-in takes its place.</summary>
    /// <param name="userId">The signed-in person.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<bool> NeedsPasswordAsync(string userId, CancellationToken cancellationToken);

    /// <summary>
    /// Marks the account for deletion, or erases it at once if there is no time of grace. Sessions, tokens, authorizations and open proofs
    /// end, clients get no claims any more, and the owner is told.
    /// </summary>
    /// <param name="request">What was asked for.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Until when signing in keeps the account; or what to mend, and then nothing was done.</returns>
    Task<AccountDeletionResult> RequestAsync(AccountDeletionRequest request, CancellationToken cancellationToken);

    /// <summary>Keeps the account: call it when the person has signed in.</summary>
    /// <param name="userId">Who signed in.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Whether it was to be deleted.</returns>
    Task<bool> CancelAsync(string userId, CancellationToken cancellationToken);
}
