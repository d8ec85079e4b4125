namespace OidcProfiles.Accounts.Registration;

/// <summary>What the rules say of an address.</summary>
internal enum AddressVerdict
{
    /// <summary>It may register.</summary>
    Accepted,

    /// <summary>It is no address.</summary>
    Invalid,

    /// <summary>Its domain may not register.</summary>
    Excluded,
}
