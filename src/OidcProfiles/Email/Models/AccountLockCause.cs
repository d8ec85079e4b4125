namespace OidcProfiles.Email.Models;

/// <summary>Why an account is locked.</summary>
public enum AccountLockCause
{
    /// <summary>Too many wrong passwords.</summary>
    FailedSignIns,

    /// <summary>An administrator did it.</summary>
    Administrator,
}
