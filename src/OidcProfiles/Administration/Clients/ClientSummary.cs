namespace OidcProfiles.Administration.Clients;

/// <summary>A client in a list.</summary>
/// <param name="Client">The client.</param>
/// <param name="AttributeCount">How many attributes it can get at most, wherever.</param>
/// <param name="Group">The group that it requires; null if it is for everybody, or whoever asks may not read users.</param>
public sealed record ClientSummary(RegisteredClient Client, int AttributeCount, RequiredGroup? Group);
