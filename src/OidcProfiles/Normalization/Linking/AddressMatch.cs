namespace OidcProfiles.Normalization.Linking;

/// <summary>How the upstream address relates to the accounts here.</summary>
public enum AddressMatch
{
    /// <summary>An account has it.</summary>
    Same,

    /// <summary>No account has it.</summary>
    Other,

    /// <summary>It is a relay's; whether an account has it does not matter.</summary>
    Relay,

    /// <summary>There is none.</summary>
    None,
}
