using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Erases accounts for good.</summary>
public interface IAccountErasure
{
    /// <summary>
    /// Erases everything that is kept about a person, all or nothing: the account, and what every <see cref="IAccountEraser"/> knows of.
    /// Where the person changed something of others, a pseudonym takes the place of the user id. A last mail tells the owner.
    /// </summary>
    /// <param name="userId">Whose account.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or why the account is still there.</returns>
    Task<IdentityResult> EraseAsync(string userId, CancellationToken cancellationToken);
}
