using System.Collections.Immutable;
using OidcProfiles.Claims.Explaining;

namespace OidcProfiles.Administration.Clients;

/// <summary>What a client may get, and of whom.</summary>
/// <param name="Client">The client.</param>
/// <param name="Attributes">
/// For every attribute in use where the client can get it at most, and if nowhere, why; the definition has the release in force.
/// </param>
/// <param name="Group">The group that it requires; null if it is for everybody, or whoever asks may not read users.</param>
/// <param name="Version">The version of the definitions, for <see cref="ClientDesk.SetReleaseAsync"/>; null if none was ever stored.</param>
public sealed record ClientDetails(RegisteredClient Client, ImmutableArray<ClientRelation> Attributes, RequiredGroup? Group, string? Version);
