namespace OidcProfiles.Groups;

/// <summary>Some groups, by name.</summary>
/// <param name="Groups">The groups.</param>
/// <param name="Next">The name after which the next page begins; null if this is the last.</param>
public sealed record GroupPage(IReadOnlyList<Group> Groups, string? Next);
