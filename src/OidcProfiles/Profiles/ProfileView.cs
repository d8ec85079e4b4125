using System.Collections.Immutable;

namespace OidcProfiles.Profiles;

/// <summary>A profile as one party sees it.</summary>
/// <param name="UserId">Whose profile.</param>
/// <param name="Attributes">What the party sees, in the order of forms.</param>
/// <param name="ConcurrencyStamp">The state that was seen; null if nothing was ever saved.</param>
public sealed record ProfileView(string UserId, ImmutableArray<ProfileViewItem> Attributes, string? ConcurrencyStamp);
