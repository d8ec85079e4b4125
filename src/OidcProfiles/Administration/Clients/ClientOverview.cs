using System.Collections.Immutable;

namespace OidcProfiles.Administration.Clients;

/// <summary>Clients with what administrators look for first.</summary>
/// <param name="Clients">The clients by name.</param>
/// <param name="HasMore">Whether there are more than were asked for.</param>
public sealed record ClientOverview(ImmutableArray<ClientSummary> Clients, bool HasMore);
