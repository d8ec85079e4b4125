namespace OidcProfiles.Administration.Directory;

/// <summary>What is true or false of an account.</summary>
public enum UserState
{
    /// <summary>The e-mail address is known to be the person's.</summary>
    EmailVerified,

    /// <summary>The telephone number is known to be the person's.</summary>
    PhoneNumberVerified,

    /// <summary>The account is locked.</summary>
    Locked,
}
