namespace OidcProfiles.Profiles;

/// <summary>Who changed something, when, and in which piece of work.</summary>
/// <param name="Provenance">Who and when.</param>
/// <param name="CorrelationId">Finds the request in the logs; null outside of a request.</param>
public sealed record ChangeStamp(Provenance Provenance, string? CorrelationId);
