using Microsoft.AspNetCore.Identity;

namespace OidcProfiles.Accounts.Completion;

/// <summary>What people must still give when they sign in: required attributes and new terms, a few at a time.</summary>
public interface IProfileCompletion
{
    /// <summary>Looks what is missing, with one query, and one more where there are terms.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="clientId">The client that the person is on the way to; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Null if nothing is missing (or there is no such account): then the sign-in may end.</returns>
    Task<CompletionNeed?> FindAsync(string userId, string? clientId, CancellationToken cancellationToken);

    /// <summary>Saves what a person gives, all or nothing. What is missing still is asked for by the next <see cref="FindAsync"/>.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="clientId">The client that the person is on the way to; null if there is none.</param>
    /// <param name="answer">What is given.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>Success, or every error: also of attributes that the person may not edit, or that are not missing.</returns>
    Task<IdentityResult> SaveAsync(string userId, string? clientId, CompletionAnswer answer, CancellationToken cancellationToken);
}
