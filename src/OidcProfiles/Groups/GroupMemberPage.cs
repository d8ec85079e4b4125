namespace OidcProfiles.Groups;

/// <summary>Some members of a group, in the database's order of user ids.</summary>
/// <param name="Members">The members.</param>
/// <param name="Next">The user id after which the next page begins; null if this is the last.</param>
public sealed record GroupMemberPage(IReadOnlyList<GroupMember> Members, string? Next);
