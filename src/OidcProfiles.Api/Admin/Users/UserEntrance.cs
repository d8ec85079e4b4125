namespace OidcProfiles.Api.Admin.Users;

/// <summary>How a person gets into a new account.</summary>
internal enum UserEntrance
{
    /// <summary>By a mail with a link that sets the password and proves the address.</summary>
    Invitation,

    /// <summary>By a password that is passed on, and that must be replaced.</summary>
    TemporaryPassword,
}
