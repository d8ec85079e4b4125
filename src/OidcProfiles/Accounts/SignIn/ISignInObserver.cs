namespace OidcProfiles.Accounts.SignIn;

/// <summary>Learns that somebody signed in, by whichever door. Register as many as you like under this type.</summary>
public interface ISignInObserver
{
    /// <summary>Called after the sign-in and before the answer goes out. If it throws, the answer is an error and nobody is signed in.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="origin">Where from.</param>
    /// <param name="clientId">The client that the person is on the way to, as the request says it; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task SignedInAsync(string userId, RequestOrigin origin, string? clientId, CancellationToken cancellationToken);
}
