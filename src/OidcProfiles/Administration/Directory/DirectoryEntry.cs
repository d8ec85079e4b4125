using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Directory;

/// <summary>A user that was found.</summary>
/// <param name="Position">The place in the order of users.</param>
/// <param name="Snapshot">Account and profile, without groups.</param>
/// <param name="LastSignInAt">The last sign-in that is remembered.</param>
public sealed record DirectoryEntry(DirectoryPosition Position, ProfileSnapshot Snapshot, DateTimeOffset? LastSignInAt);
