using OidcProfiles.Email;

namespace OidcProfiles.Accounts.Proofs;

/// <summary>The mail of a proof.</summary>
/// <param name="Proof">The handle.</param>
/// <param name="ValidFor">How long the proof is valid.</param>
public sealed record ProofEmail(Guid Proof, TimeSpan ValidFor) : DeferredEmail, IExpiringEmail;
