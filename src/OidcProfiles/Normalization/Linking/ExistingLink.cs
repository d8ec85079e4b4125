namespace OidcProfiles.Normalization.Linking;

/// <summary>To whom provider, issuer and subject are linked already.</summary>
public enum ExistingLink
{
    /// <summary>To nobody.</summary>
    None,

    /// <summary>To the person who is signed in; where nobody is, to the account that has the address.</summary>
    ThisUser,

    /// <summary>To somebody else than that.</summary>
    AnotherUser,
}
