namespace OidcProfiles.Accounts.Proofs;

/// <summary>What a proof allows.</summary>
public enum ProofPurpose
{
    /// <summary>Makes the account that was asked for.</summary>
    Registration,

    /// <summary>Confirms the address of an account that exists.</summary>
    Address,

    /// <summary>Sets a new password.</summary>
    PasswordReset,

    /// <summary>Gives the account a new address.</summary>
    EmailChange,

    /// <summary>Stops the change of the address.</summary>
    EmailChangeStop,

    /// <summary>Accepts an account that an administrator made.</summary>
    Invitation,

    /// <summary>Proves nothing: the mark that a change of the address was made, for as long as it can be taken back.</summary>
    EmailChangeMade,

    /// <summary>Gives the account a telephone number.</summary>
    PhoneNumber,

    /// <summary>Goes on with a sign-in with a provider. Its secret is in a cookie of the browser and not in a mail.</summary>
    UpstreamLogin,

    /// <summary>Ends a sign-in with a provider: makes the account, or links the one that has the address.</summary>
    UpstreamAddress,

    /// <summary>Sets a password in the place of a temporary one. Its secret is in a cookie of the browser and not in a mail.</summary>
    NewPassword,
}
