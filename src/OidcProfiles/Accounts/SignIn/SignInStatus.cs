namespace OidcProfiles.Accounts.SignIn;

/// <summary>How an attempt to sign in ended.</summary>
public enum SignInStatus
{
    /// <summary>The person is signed in.</summary>
    SignedIn,

    /// <summary>Unknown account, wrong password, no password, locked: it is not said which.</summary>
    Refused,

    /// <summary>There were too many attempts; nothing was looked at.</summary>
    TooSoon,

    /// <summary>
    /// The password was right and the account has a second factor, which the module does not ask for. Identity's cookie for the second step is
    /// set, so that a page of the host can go on.
    /// </summary>
    SecondFactorNeeded,

    /// <summary>
    /// The password was right and is a temporary one: nobody is signed in until the person has set one of their own, with
    /// <see cref="SignInOutcome.NewPasswordSecret"/>.
    /// </summary>
    NewPasswordNeeded,
}
