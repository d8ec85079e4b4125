using System.Collections.Immutable;

namespace OidcProfiles.Administration.Clients;

/// <summary>Clients of the server.</summary>
/// <param name="Clients">The clients, in the order in which the server keeps them.</param>
/// <param name="HasMore">Whether there are more than were asked for.</param>
public sealed record ClientListing(ImmutableArray<RegisteredClient> Clients, bool HasMore)
{
    /// <summary>No clients.</summary>
    public static ClientListing Empty { get; } = new([], HasMore: false);
}
