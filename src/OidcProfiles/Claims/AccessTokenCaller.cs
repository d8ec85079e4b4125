using System.Collections.Immutable;

namespace OidcProfiles.Claims;

/// <summary>Who calls with an access token.</summary>
/// <param name="UserId">The person; null for a client that acts by itself (RFC 9068, 5).</param>
/// <param name="ClientId">The client that the token was given to; null if it names none.</param>
/// <param name="Scopes">The scopes that were granted.</param>
public sealed record AccessTokenCaller(string? UserId, string? ClientId, ImmutableArray<string> Scopes);
