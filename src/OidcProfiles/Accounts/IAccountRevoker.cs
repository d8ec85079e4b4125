namespace OidcProfiles.Accounts;

/// <summary>Ends what an account is signed in with: sessions, tokens, authorizations. Every part that keeps such things has one.</summary>
public interface IAccountRevoker
{
    /// <summary>Ends all of it, in the transaction of <see cref="IUnitOfWork"/> where there is one.</summary>
    /// <param name="userId">Whose.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task RevokeAsync(string userId, CancellationToken cancellationToken);
}
