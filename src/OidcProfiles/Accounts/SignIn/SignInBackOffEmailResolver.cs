using OidcProfiles.Email;
using OidcProfiles.Email.Models;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Finds out whether there is such an account, and tells its owner.</summary>
internal sealed class SignInBackOffEmailResolver<TUser>(
    SignInAccounts<TUser> accounts, EmailRecipientReader recipients, AccountLinks links) : IDeferredEmailResolver
    where TUser : class, new()
{
    public async Task<ResolvedEmail?> ResolveAsync(DeferredEmail email, CancellationToken cancellationToken)
    {
        // Somebody who cannot sign in anyway needs no such mail.
        if (email is not SignInBackOffEmail attempts || await accounts.FindAsync(attempts.Name) is not { } user
            || await accounts.FindObstacleAsync(user) is not null
            || await recipients.ReadAsync(await accounts.Manager.GetUserIdAsync(user), cancellationToken) is not { } recipient)
        {
            return null;
        }

        return new(recipient, new AccountLockedEmail(attempts.At, attempts.Until, AccountLockCause.FailedSignIns, links.ForgotPassword));
    }
}
