namespace OidcProfiles.Groups;

/// <summary>Why somebody may not sign in to a client: it is for the members of a group, and they are not in it.</summary>
/// <param name="Group">The group; null if there is no such group any more.</param>
public sealed record ClientRefusal(Group? Group);
