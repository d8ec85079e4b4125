namespace OidcProfiles.Administration.Users;

/// <summary>What is read of a user beside account and attributes; each takes a query or two.</summary>
[Flags]
public enum UserParts
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary><see cref="UserDetails.Groups"/>.</summary>
    Groups = 1,

    /// <summary><see cref="UserDetails.Sessions"/>.</summary>
    Sessions = 2,

    /// <summary><see cref="UserDetails.Logins"/> and <see cref="UserDetails.Snapshots"/>.</summary>
    Logins = 4,

    /// <summary><see cref="UserDetails.Applications"/>.</summary>
    Applications = 8,

    /// <summary>Everything.</summary>
    All = Groups | Sessions | Logins | Applications,
}
