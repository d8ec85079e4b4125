using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.SignIn;

namespace OidcProfiles.Accounts.Passwords;

/// <summary>Looks at the password of a signed-in person, with the limits of a sign-in.</summary>
internal sealed class PasswordProof<TUser>(SignInAccounts<TUser> accounts, SignInGuard guard, TemporaryPasswords temporary, ProfileErrorDescriber errors)
    where TUser : class, new()
{
    public SignInAccounts<TUser> Accounts => accounts;

    public async Task<PasswordProofResult> CheckAsync(TUser user, string password, RequestOrigin origin, CancellationToken cancellationToken)
    {
        var name = await accounts.Manager.GetUserNameAsync(user) ?? string.Empty;
        var turn = await guard.BeginAsync(accounts.Normalize(name), origin.Network, cancellationToken);
        if (turn.Wait is { } wait)
        {
            return new(PasswordProofResult.Refused(errors.TooManyAttempts()).Result, wait);
        }

        var obstacle = await accounts.FindObstacleAsync(user);
        if (obstacle is not null || !await accounts.Manager.CheckPasswordAsync(user, password)
            || await IsOverAsync(user, cancellationToken))
        {
            var userId = await accounts.Manager.GetUserIdAsync(user);
            await guard.FailAsync(turn, new(name, userId, obstacle ?? SignInCause.WrongPassword, ClientId: null), cancellationToken);
            return PasswordProofResult.Refused(errors.WrongPassword());
        }

        await guard.SucceedAsync(turn, await accounts.NamesAsync(user), cancellationToken);
        return PasswordProofResult.Success;
    }

    /// <summary>A temporary password that is over proves nothing any more, to nobody.</summary>
    private async Task<bool> IsOverAsync(TUser user, CancellationToken cancellationToken) =>
        await temporary.FindAsync(await accounts.Manager.GetUserIdAsync(user), cancellationToken) is { } known && temporary.IsOver(known);
}
