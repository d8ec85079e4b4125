namespace OidcProfiles.Accounts.Terms;

/// <summary>A version of the terms that a user accepted.</summary>
/// <param name="Version">The version.</param>
/// <param name="AcceptedAt">When.</param>
public sealed record AcceptedTerms(string Version, DateTimeOffset AcceptedAt);
