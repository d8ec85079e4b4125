using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Passwords;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>Whether it is the owner who asks: an open browser is not enough to lose an account by.</summary>
internal sealed class DeletionCheck<TUser>(
    PasswordProof<TUser> proof, ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options, TimeProvider time)
    where TUser : class, new()
{
    public UserManager<TUser> Manager { get; } = proof.Accounts.Manager;

    /// <summary>The password with the limits of a sign-in, or a fresh session of a person who has none.</summary>
    public async Task<PasswordProofResult> CheckAsync(TUser user, AccountDeletionRequest request, CancellationToken cancellationToken)
    {
        if (await Manager.HasPasswordAsync(user))
        {
            return await proof.CheckAsync(user, request.Password ?? string.Empty, request.Origin, cancellationToken);
        }

        return request.Session is { } session && session.UserId == request.UserId
            && time.GetUtcNow() - session.AuthenticatedAt <= options.Value.Accounts.Deletion.FreshSignIn
                ? PasswordProofResult.Success
                : PasswordProofResult.Refused(errors.FreshSignInNeeded());
    }
}
