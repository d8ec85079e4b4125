namespace OidcProfiles.Accounts.SignIn;

/// <summary>A turn to enter a password, counted before the password is looked at; or how long to wait for one.</summary>
/// <param name="Attempt">The attempt.</param>
/// <param name="IsKnownNetwork">Whether the account was signed in to from there a while ago.</param>
/// <param name="Wait">How long to wait; null if the password may be looked at.</param>
/// <param name="AccountWaitsUntil">Until when other networks wait if this password is wrong too; null if they need not.</param>
public sealed record SignInTurn(SignInAttempt Attempt, bool IsKnownNetwork, TimeSpan? Wait, DateTimeOffset? AccountWaitsUntil)
{
    /// <summary>The how manieth attempt it is of this account from this network in the window; 0 where that was not counted.</summary>
    public int Attempts { get; init; }

    /// <summary>Until when this network waits if this password is wrong too; null if it need not.</summary>
    public DateTimeOffset? NetworkWaitsUntil { get; init; }
}
