using Microsoft.Extensions.Options;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>What comes after an attempt to sign in.</summary>
internal sealed class SignInResults(SignInObservers observers, ProfileErrorDescriber errors, IOptions<OidcProfilesOptions> options)
{
    public bool MayStaySignedIn => options.Value.Accounts.SignIn.MayStaySignedIn;

    public SignInOutcome Refused() => new(SignInStatus.Refused, null, errors.SignInRefused(), null);

    public SignInOutcome TooSoon(TimeSpan wait) => new(SignInStatus.TooSoon, null, errors.TooManyAttempts(), wait);

    public SignInOutcome SecondFactorNeeded() => new(SignInStatus.SecondFactorNeeded, null, errors.SecondFactorNeeded(), null);

    public static SignInOutcome NewPasswordNeeded(string secret) =>
        new(SignInStatus.NewPasswordNeeded, null, null, null) { NewPasswordSecret = secret };

    public async Task<SignInOutcome> SignedInAsync(string userId, SignInRequest request, CancellationToken cancellationToken)
    {
        await observers.TellAsync(userId, request.Origin, request.ClientId, cancellationToken);
        return new(SignInStatus.SignedIn, userId, null, null);
    }
}
