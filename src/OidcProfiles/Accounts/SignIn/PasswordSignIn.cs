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

        if (await accounts.FindAsync(request.Name) is not { } user || !await accounts.MaySignInAsync(user))
        {
            accounts.VerifyForNobody(request.Password);
            return await RefuseAsync(turn, request, cancellationToken);
        }

        // Identity's own lock-out stays out of it: it would stop the account's tokens too, and let strangers put it on.
        var stay = request.StaySignedIn && options.Value.Accounts.SignIn.MayStaySignedIn;
        var result = await accounts.SignIn.PasswordSignInAsync(user, request.Password, stay, lockoutOnFailure: false);
        if (result is { Succeeded: false, RequiresTwoFactor: false })
        {
            return await RefuseAsync(turn, request, cancellationToken);
        }

        await guard.SucceedAsync(turn, await accounts.NamesAsync(user), cancellationToken);
        return result.Succeeded
            ? await results.SignedInAsync(await accounts.Manager.GetUserIdAsync(user), request, cancellationToken)
            : results.SecondFactorNeeded();
    }

    private async Task<SignInOutcome> RefuseAsync(SignInTurn turn, SignInRequest request, CancellationToken cancellationToken)
    {
        await guard.FailAsync(turn, request.Name, cancellationToken);
        return results.Refused();
    }
}
