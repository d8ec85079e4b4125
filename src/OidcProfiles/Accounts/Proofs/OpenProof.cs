namespace OidcProfiles.Accounts.Proofs;

/// <summary>A proof that was asked for and not brought yet, without anything that proves or tells.</summary>
/// <param name="Purpose">What it allows.</param>
/// <param name="CreatedAt">When it was asked for.</param>
/// <param name="ExpiresAt">From when it proves nothing any more.</param>
public sealed record OpenProof(ProofPurpose Purpose, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt);
