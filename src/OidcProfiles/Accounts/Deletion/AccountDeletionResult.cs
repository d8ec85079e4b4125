using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>The answer to a request for deletion.</summary>
/// <param name="Result">Success, or what to mend.</param>
/// <param name="DueAt">Until when signing in keeps the account; null if it is erased already, or nothing was done.</param>
public sealed record AccountDeletionResult(IdentityResult Result, DateTimeOffset? DueAt)
{
    /// <summary>Nothing was done.</summary>
    /// <param name="error">What to mend.</param>
    public static AccountDeletionResult Refused(IdentityError error) => new(IdentityResult.Failed(error), DueAt: null);
}
