namespace OidcProfiles.Accounts.SignIn;

/// <summary>Tells all observers of a sign-in. Every door calls it once: password, provider, the end of a registration.</summary>
public sealed class SignInObservers(IEnumerable<ISignInObserver> observers)
{
    /// <summary>Tells them, one after the other.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="clientId">The client that the person is on the way to; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    public async Task TellAsync(string userId, RequestOrigin origin, string? clientId, CancellationToken cancellationToken)
    {
        foreach (var observer in observers)
        {
            await observer.SignedInAsync(userId, origin, clientId, cancellationToken);
        }
    }
}
