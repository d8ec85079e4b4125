namespace OidcProfiles.Administration.Directory;

/// <summary>A text that Identity keeps of a user.</summary>
public enum AccountField
{
    /// <summary>The normalised user name.</summary>
    UserName,

    /// <summary>The normalised e-mail address.</summary>
    Email,

    /// <summary>The telephone number.</summary>
    PhoneNumber,
}
