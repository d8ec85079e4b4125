namespace OidcProfiles.Accounts.SignIn;

/// <summary>Sign-in by password over Identity.</summary>
internal sealed class PasswordSignIn<TUser>(
    SignInAccounts<TUser> accounts, SignInGuard guard, SignInResults results, PasswordEntry<TUser> entry) : ISignIn
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

        var result = await entry.EnterAsync(user, request.Password, request.StaySignedIn && results.MayStaySignedIn, cancellationToken);
        if (!result.IsRight)
        {
            return await RefuseAsync(turn, request, user, cancellationToken);
        }

        await guard.SucceedAsync(turn, await accounts.NamesAsync(user), cancellationToken);
        return result.NewPasswordSecret is { } secret ? SignInResults.NewPasswordNeeded(secret)
            : result.NeedsSecondFactor ? results.SecondFactorNeeded()
            : await results.SignedInAsync(await accounts.Manager.GetUserIdAsync(user), request, cancellationToken);
    }

    private async Task<SignInOutcome> RefuseAsync(SignInTurn turn, SignInRequest request, TUser? user, CancellationToken cancellationToken)
    {
        var cause = user is null ? SignInCause.UnknownAccount : await accounts.FindObstacleAsync(user) ?? SignInCause.WrongPassword;
        var userId = user is null ? null : await accounts.Manager.GetUserIdAsync(user);
        await guard.FailAsync(turn, new(request.Name, userId, cause, request.ClientId), cancellationToken);
        return results.Refused();
    }
}
