using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>The answer to a request for deletion.</summary>
/// <param name="Result">Success, or what to mend.</param>
/// <param name="DueAt">Until when signing in keeps the account; null if it is erased already, or nothing was done.</param>
/// <param name="Wait">How long to wait before the password is looked at again; null if it was.</param>
public sealed record AccountDeletionResult(IdentityResult Result, DateTimeOffset? DueAt, TimeSpan? Wait = null)
{
    /// <summary>Nothing was done.</summary>
    /// <param name="result">What to mend.</param>
    /// <param name="wait">How long to wait; null if there is no need to.</param>
    public static AccountDeletionResult Refused(IdentityResult result, TimeSpan? wait = null) => new(result, DueAt: null, wait);
}
