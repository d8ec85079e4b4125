namespace OidcProfiles.Accounts.Deletion;

/// <summary>That an account is to be erased.</summary>
/// <param name="UserId">Whose.</param>
/// <param name="DueAt">From when on it is erased; until then signing in keeps it.</param>
/// <param name="RequestedAt">When it was asked for.</param>
public sealed record PendingDeletion(string UserId, DateTimeOffset DueAt, DateTimeOffset RequestedAt);
