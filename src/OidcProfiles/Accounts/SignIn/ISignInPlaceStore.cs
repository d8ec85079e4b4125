namespace OidcProfiles.Accounts.SignIn;

/// <summary>Remembers from where people signed in. Every write joins <see cref="IUnitOfWork"/>.</summary>
public interface ISignInPlaceStore
{
    /// <summary>Records that a person signed in from a place.</summary>
    /// <param name="userId">Who.</param>
    /// <param name="place">Browser and network, as a keyed hash: 64 hexadecimal digits.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>What was known before.</returns>
    Task<SignInPlace> RecordAsync(string userId, string place, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Deletes places that were last used before a time.</summary>
    /// <param name="time">The time.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    /// <returns>How many.</returns>
    Task<int> DeleteUnusedAsync(DateTimeOffset time, CancellationToken cancellationToken);
}
