namespace OidcProfiles.Accounts.Passwords;

/// <summary>What is known about a password.</summary>
public enum BreachedPasswordStatus
{
    /// <summary>Nothing: the check is off, or could not be made.</summary>
    Unknown,

    /// <summary>It is in no known breach.</summary>
    NotFound,

    /// <summary>It is in a known breach.</summary>
    Found,
}
