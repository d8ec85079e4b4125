namespace OidcProfiles.Accounts.Upstream;

/// <summary>The last profile that a linked provider sent.</summary>
/// <param name="Snapshot">The profile.</param>
/// <param name="LinkedAt">When the link was made, as far as the module knows.</param>
/// <param name="SeenAt">When the provider sent it.</param>
public sealed record StoredUpstreamSnapshot(UpstreamSnapshot Snapshot, DateTimeOffset LinkedAt, DateTimeOffset SeenAt);
