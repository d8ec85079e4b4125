using System.Collections.Immutable;

namespace OidcProfiles.Administration.Clients;

/// <summary>A client of the server, as far as releasing claims is concerned.</summary>
/// <param name="ClientId">The client id.</param>
/// <param name="Name">What administrators know it by: its display name, or the client id.</param>
/// <param name="Scopes">The scopes that it may ask for; null if it may ask for any.</param>
public sealed record RegisteredClient(string ClientId, string Name, ImmutableArray<string>? Scopes);
