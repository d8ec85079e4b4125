namespace OidcProfiles.Accounts.Passwords;

/// <summary>Proof by password over Identity.</summary>
internal sealed class Reauthentication<TUser>(PasswordProof<TUser> proof, ProvenSession<TUser> renewal, ProfileErrorDescriber errors)
    : IReauthentication
    where TUser : class, new()
{
    public async Task<bool> HasPasswordAsync(string userId) =>
        await proof.Accounts.Manager.FindByIdAsync(userId) is { } user && await proof.Accounts.Manager.HasPasswordAsync(user);

    public async Task<PasswordProofResult> ProveAsync(
        string userId, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(origin);
        if (await proof.Accounts.Manager.FindByIdAsync(userId) is not { } user)
        {
            return PasswordProofResult.Refused(errors.UserNotFound());
        }

        var result = await proof.CheckAsync(user, password, origin, cancellationToken);
        if (result.Result.Succeeded)
        {
            await renewal.RenewAsync(user, ProvenSession<TUser>.Password);
        }

        return result;
    }
}
