namespace OidcProfiles.Accounts.Proofs;

/// <summary>The hashes (SHA-256) of what a mail says.</summary>
/// <param name="Secret">Of the secret in the link, 32 bytes.</param>
/// <param name="Code">Of handle and typed code, 32 bytes.</param>
public sealed record ProofSecrets(ReadOnlyMemory<byte> Secret, ReadOnlyMemory<byte> Code);
