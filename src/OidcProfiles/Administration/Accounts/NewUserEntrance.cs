namespace OidcProfiles.Administration.Accounts;

/// <summary>How a person gets into an account that an administrator made.</summary>
public enum NewUserEntrance
{
    /// <summary>By a mail with a link that sets the password and proves the address.</summary>
    Invitation,

    /// <summary>By a password that the administrator passes on, and that must be replaced.</summary>
    TemporaryPassword,
}
