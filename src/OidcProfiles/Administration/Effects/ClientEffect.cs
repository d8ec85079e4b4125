using System.Collections.Immutable;
using OidcProfiles.Administration.Clients;

namespace OidcProfiles.Administration.Effects;

/// <summary>What one client would gain and lose.</summary>
/// <param name="Client">The client.</param>
/// <param name="Claims">Its claims that would come or go, in the order of the schema.</param>
public sealed record ClientEffect(RegisteredClient Client, ImmutableArray<ClaimEffect> Claims);
