namespace OidcProfiles.Groups;

/// <summary>What came of adding a member.</summary>
public enum GroupMemberChange
{
    /// <summary>The user is a member from now on.</summary>
    Added,

    /// <summary>The user was one already.</summary>
    Unchanged,

    /// <summary>There is no such group.</summary>
    GroupNotFound,

    /// <summary>There is no such user.</summary>
    UserNotFound,
}
