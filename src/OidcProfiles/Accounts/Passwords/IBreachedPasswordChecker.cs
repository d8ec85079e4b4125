namespace OidcProfiles.Accounts.Passwords;

/// <summary>Tells whether a password is known from breaches.</summary>
public interface IBreachedPasswordChecker
{
    /// <summary>Looks the password up. An outage is no exception but <see cref="BreachedPasswordStatus.Unknown"/>.</summary>
    /// <param name="password">The password as it was typed; it is neither kept nor logged nor sent anywhere.</param>
    /// <param name="cancellationToken">Gives up; only this makes the task fail.</param>
    Task<BreachedPasswordResult> CheckAsync(string password, CancellationToken cancellationToken);
}
