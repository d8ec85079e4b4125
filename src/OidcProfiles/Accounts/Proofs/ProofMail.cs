namespace OidcProfiles.Accounts.Proofs;

/// <summary>What a mail says of a proof.</summary>
/// <param name="Token">The token of the link.</param>
/// <param name="Code">The typed code.</param>
/// <param name="ValidFor">From when it was asked for.</param>
public sealed record ProofMail(string Token, string Code, TimeSpan ValidFor);
