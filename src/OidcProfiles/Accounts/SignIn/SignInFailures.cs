namespace OidcProfiles.Accounts.SignIn;

/// <summary>Forgets wrong passwords, as part of the unit of work of the scope: counted they are apart from it, by <see cref="SignInLimits"/>.</summary>
internal sealed class SignInFailures(ISignInAttemptStore store, SignInKeys keys)
{
    /// <param name="names">All names of the account, normalised.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task ForgetAsync(IEnumerable<string> names, CancellationToken cancellationToken) =>
        await store.ClearAsync(await keys.OfAccountsAsync(names, cancellationToken), cancellationToken);
}
