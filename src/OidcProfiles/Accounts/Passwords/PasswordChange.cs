using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Changes of password over Identity.</summary>
internal sealed class PasswordChange<TUser>(
    PasswordProof<TUser> proof, PasswordChanges<TUser> changes, ProvenSession<TUser> renewal, IUnitOfWork work) : IPasswordChange
    where TUser : class, new()
{
    public async Task<PasswordProofResult> ChangeAsync(PasswordChangeRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var errors = changes.Errors;
        if (await proof.Accounts.Manager.FindByIdAsync(request.UserId) is not { } user)
        {
            return PasswordProofResult.Refused(errors.UserNotFound());
        }

        // Before the current one is looked at: a new one that is too short must not cost an attempt.
        if (await changes.Users.ValidatePasswordAsync(user, request.Password) is { Succeeded: false } unacceptable)
        {
            return PasswordProofResult.Refused(unacceptable.Errors);
        }

        if (await proof.Accounts.Manager.HasPasswordAsync(user))
        {
            if (await proof.CheckAsync(user, request.Current ?? string.Empty, request.Origin, cancellationToken) is { Result.Succeeded: false } wrong)
            {
                return wrong;
            }
        }
        else if (!request.IsFresh)
        {
            return PasswordProofResult.Refused(errors.FreshSignInNeeded());
        }

        var result = await work.ExecuteAsync(
            token => changes.ChangeAsync(user, request.Password, "person", request.Origin, token), cancellationToken);
        if (!result.Succeeded)
        {
            return PasswordProofResult.Refused(result.Errors);
        }

        await renewal.RenewAsync(user, ProvenSession<TUser>.Password);
        return PasswordProofResult.Success;
    }
}
