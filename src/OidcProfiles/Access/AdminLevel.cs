namespace OidcProfiles.Access;

/// <summary>What an administrator may do in an <see cref="AdminArea"/>; each level holds those before it.</summary>
public enum AdminLevel
{
    /// <summary>Nothing: the area is not there for them.</summary>
    None,

    /// <summary>Look.</summary>
    Read,

    /// <summary>Look and change.</summary>
    Manage,
}
