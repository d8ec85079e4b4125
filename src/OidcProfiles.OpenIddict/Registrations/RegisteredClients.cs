namespace OidcProfiles.OpenIddict.Registrations;

/// <summary>What is known of all clients at one moment.</summary>
/// <param name="Origins">The origins of their redirect addresses.</param>
/// <param name="SigningAlgorithms">By client id, the algorithm with which the client wants UserInfo signed; clients that want JSON are not in it.</param>
/// <param name="RequiredGroups">By client id, the id of the group that people must be in; clients that are for everybody are not in it.</param>
internal sealed record RegisteredClients(
    IReadOnlySet<string> Origins,
    IReadOnlyDictionary<string, string> SigningAlgorithms,
    IReadOnlyDictionary<string, string> RequiredGroups);
