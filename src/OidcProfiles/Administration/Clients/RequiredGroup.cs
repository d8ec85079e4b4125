namespace OidcProfiles.Administration.Clients;

/// <summary>The group that people must be in to sign in to a client.</summary>
/// <param name="Id">The id, as the registration of the client has it.</param>
/// <param name="Name">The name of the group; null if there is no such group any more, so that nobody can sign in.</param>
public sealed record RequiredGroup(string Id, string? Name);
