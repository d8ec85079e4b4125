namespace OidcProfiles.Administration.Clients;

/// <summary>A client with the group that it requires.</summary>
/// <param name="Client">The client.</param>
/// <param name="Group">The group; null if the client is for everybody.</param>
public sealed record ClientRequirement(RegisteredClient Client, RequiredGroup? Group);
