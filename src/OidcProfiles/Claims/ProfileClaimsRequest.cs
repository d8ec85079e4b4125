using System.Collections.Immutable;
using OidcProfiles.Claims.Requests;

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

    /// <summary>What the client asks for by name (OIDC Core 5.5).</summary>
    public ClaimsRequest Claims { get; init; } = ClaimsRequest.None;

    /// <summary>The languages that the client wants, canonical tags, the best first (OIDC Core 5.2).</summary>
    public ImmutableArray<string> ClaimsLocales { get; init; } = [];

    /// <summary>
    /// The scopes that the client may ask for. An attribute that is asked for by name needs one of them, so that a client gets nothing by
    /// the claims parameter that it could not have by a scope. Null if it may ask for any.
    /// </summary>
    public ImmutableArray<string>? PermittedScopes { get; init; }
}
