namespace OidcProfiles.Administration.Users;

/// <summary>Some changes of a user's values, the newest first.</summary>
/// <param name="Changes">The changes of what the party may read; it can be fewer than were asked for though there are more.</param>
/// <param name="Next">The entry after which the older ones begin; null if there are none.</param>
public sealed record UserHistoryPage(IReadOnlyList<UserHistoryChange> Changes, string? Next);
