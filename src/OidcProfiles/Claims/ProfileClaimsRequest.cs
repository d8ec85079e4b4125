using System.Collections.Immutable;

namespace OidcProfiles.Claims;

/// <summary>What is asked of the claims service: whose claims, for which client, by which scopes, for which destination.</summary>
public sealed record ProfileClaimsRequest
{
    /// <summary>The subject: the Identity user id as text.</summary>
    public required string UserId { get; init; }

    /// <summary>The client that gets the claims; null if the token names none.</summary>
    public string? ClientId { get; init; }

    /// <summary>The granted scopes.</summary>
    public required ImmutableArray<string> Scopes { get; init; }

    /// <summary>Just one destination.</summary>
    public required ClaimDestinations Destination { get; init; }
}
