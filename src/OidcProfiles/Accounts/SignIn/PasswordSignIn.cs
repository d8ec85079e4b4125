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

        if (await accounts.FindAsync(request.Name) is not { } user || !await accounts.MaySignInAsync(user))
        {
            accounts.VerifyForNobody(request.Password);
            return await RefuseAsync(turn, request, cancellationToken);
        }

        var result = await entry.EnterAsync(user, request.Password, request.StaySignedIn && results.MayStaySignedIn, cancellationToken);
        if (!result.IsRight)
        {
            return await RefuseAsync(turn, request, cancellationToken);
        }

        await guard.SucceedAsync(turn, await accounts.NamesAsync(user), cancellationToken);
        return result.NewPasswordSecret is { } secret ? SignInResults.NewPasswordNeeded(secret)
            : result.NeedsSecondFactor ? results.SecondFactorNeeded()
            : await results.SignedInAsync(await accounts.Manager.GetUserIdAsync(user), request, cancellationToken);
    }

    private async Task<SignInOutcome> RefuseAsync(SignInTurn turn, SignInRequest request, CancellationToken cancellationToken)
    {
        await guard.FailAsync(turn, request.Name, cancellationToken);
        return results.Refused();
    }
}
