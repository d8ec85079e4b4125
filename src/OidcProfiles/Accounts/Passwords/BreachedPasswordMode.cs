namespace OidcProfiles.Accounts.Passwords;

/// <summary>Where the passwords of known breaches are looked up.</summary>
public enum BreachedPasswordMode
{
    /// <summary>Nowhere.</summary>
    Off,

    /// <summary>At a range service, which learns the first five hexadecimal digits of the SHA-1 hash and nothing else.</summary>
    Range,

    /// <summary>In a file of hashes on this server.</summary>
    Offline,
}
