using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Makes proofs of rows and rows of proofs: with the host's keys only.</summary>
internal sealed class ProofProtector(IDataProtectionProvider provider)
{
    private const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>A protected text of one row is worth nothing in another.</summary>
    private IDataProtector For(Guid id, string part) => provider.CreateProtector("OidcProfiles.Accounts.Proof.v1", part, id.ToString("N"));

    public ProofEntity Protect(Proof proof) => new()
    {
        Id = proof.Id,
        Purpose = proof.Purpose,
        Subject = proof.Subject,
        UserId = proof.UserId,
        Data = For(proof.Id, nameof(Proof.Data)).Protect(proof.Data),
        Secrets = ProtectSecrets(proof),
        CreatedAt = proof.CreatedAt.UtcDateTime,
        ExpiresAt = proof.ExpiresAt.UtcDateTime,
    };

    public string? ProtectSecrets(Proof proof) => proof.Secrets is { } secrets
        ? Convert.ToBase64String(
            For(proof.Id, nameof(Proof.Secrets)).Protect([.. secrets.Secret.Span, .. secrets.Code.Span]))
        : null;

    /// <returns>Null if the keys are not those it was protected with: then it proves nothing.</returns>
    public Proof? Unprotect(ProofEntity row)
    {
        try
        {
            return new()
            {
                Id = row.Id,
                Purpose = row.Purpose,
                Subject = row.Subject,
                UserId = row.UserId,
                Data = For(row.Id, nameof(Proof.Data)).Unprotect(row.Data),
                Secrets = row.Secrets is { } secrets ? Split(For(row.Id, nameof(Proof.Secrets)).Unprotect(Convert.FromBase64String(secrets))) : null,
                CreatedAt = new(row.CreatedAt, TimeSpan.Zero),
                ExpiresAt = new(row.ExpiresAt, TimeSpan.Zero),
            };
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static ProofSecrets Split(byte[] hashes) => new(hashes.AsMemory(0, HashBytes), hashes.AsMemory(HashBytes));
}
