using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Sign-in by password over Identity.</summary>
internal sealed class PasswordSignIn<TUser>(
    SignInAccounts<TUser> accounts, SignInGuard guard, SignInResults results, IOptions<OidcProfilesOptions> options) : ISignIn
    where TUser : class, new()
{
    public async Task<SignInOutcome> SignInAsync(SignInRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        accounts.Prepare();
        var turn = await guard.BeginAsync(accounts.Normalize(request.Name), request.Origin.Network, cancellationToken);
        if (turn.Wait is { } wait)
        {
            return results.TooSoon(wait);
        }

        var found = await accounts.FindAsync(request.Name);
        if (found is not { } user || await accounts.FindObstacleAsync(user) is not null)
        {
            accounts.VerifyForNobody(request.Password);
            return await RefuseAsync(turn, request, found, cancellationToken);
        }

        // Identity's own lock-out stays out of it: it would stop the account's tokens too, and let strangers put it on.
        var stay = request.StaySignedIn && options.Value.Accounts.SignIn.MayStaySignedIn;
        var result = await accounts.SignIn.PasswordSignInAsync(user, request.Password, stay, lockoutOnFailure: false);
        if (result is { Succeeded: false, RequiresTwoFactor: false })
        {
            return await RefuseAsync(turn, request, user, cancellationToken);
        }

        await guard.SucceedAsync(turn, await accounts.NamesAsync(user), cancellationToken);
        return result.Succeeded
            ? await results.SignedInAsync(await accounts.Manager.GetUserIdAsync(user), request, cancellationToken)
            : results.SecondFactorNeeded();
    }

    private async Task<SignInOutcome> RefuseAsync(SignInTurn turn, SignInRequest request, TUser? user, CancellationToken cancellationToken)
    {
        var cause = user is null ? SignInCause.UnknownAccount : await accounts.FindObstacleAsync(user) ?? SignInCause.WrongPassword;
        var userId = user is null ? null : await accounts.Manager.GetUserIdAsync(user);
        await guard.FailAsync(turn, new(request.Name, userId, cause, request.ClientId), cancellationToken);
        return results.Refused();
    }
}
