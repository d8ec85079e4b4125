namespace OidcProfiles.Administration.Directory;

/// <summary>Some users, in the order of their normalised user names; those without one come last.</summary>
/// <param name="Users">The users.</param>
/// <param name="Next">For <see cref="UserQuery.After"/>; null if there are no more.</param>
/// <param name="Previous">For <see cref="UserQuery.Before"/>; null if this is the beginning.</param>
public sealed record UserPage(IReadOnlyList<UserRow> Users, string? Next, string? Previous);
