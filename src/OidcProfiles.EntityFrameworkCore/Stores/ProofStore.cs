using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Proofs in the host's context.</summary>
internal sealed class ProofStore<TContext>(TContext context, IDataProtectionProvider provider) : IProofStore, IProofCleanup
    where TContext : DbContext
{
    private readonly ProofProtector _protector = new(provider);

    private IQueryable<ProofEntity> Rows => context.Set<ProofEntity>().AsNoTracking();

    public async Task AddAsync(Proof proof, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        rows.Track(_protector.Protect(proof), EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<Proof?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await Rows.FirstOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? _protector.Unprotect(row) : null;

    public async Task<bool> ArmAsync(Proof proof, CancellationToken cancellationToken)
    {
        await using var transaction = await StoreTransaction.BeginAsync(context, cancellationToken);
        var (secrets, userId, createdAt) = (_protector.ProtectSecrets(proof), proof.UserId, proof.CreatedAt.UtcDateTime);
        var others = Rows.Where(row => row.Purpose == proof.Purpose && row.Subject == proof.Subject && row.Id != proof.Id);
        var armed = await Rows.Where(row => row.Id == proof.Id && !others.Any(other => other.CreatedAt > createdAt))
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Secrets, secrets).SetProperty(row => row.UserId, userId), cancellationToken);
        if (armed == 1)
        {
            await others.ExecuteDeleteAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return armed == 1;
    }

    public async Task<bool> TryAttemptAsync(Guid id, int most, CancellationToken cancellationToken) =>
        await Rows.Where(row => row.Id == id && row.Attempts < most)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellationToken) == 1;

    public async Task<bool> TryConsumeAsync(Guid id, CancellationToken cancellationToken) =>
        await Rows.Where(row => row.Id == id).ExecuteDeleteAsync(cancellationToken) == 1;

    public Task<int> DeleteExpiredAsync(DateTimeOffset time, CancellationToken cancellationToken)
    {
        var end = time.UtcDateTime;
        return Rows.Where(row => row.ExpiresAt < end).ExecuteDeleteAsync(cancellationToken);
    }

    public Task EndOfUserAsync(string userId, CancellationToken cancellationToken) =>
        Rows.Where(row => row.UserId == userId && row.Purpose != ProofPurpose.EmailChangeStop).ExecuteDeleteAsync(cancellationToken);

    public Task DeleteOfUserAsync(string userId, CancellationToken cancellationToken) =>
        Rows.Where(row => row.UserId == userId).ExecuteDeleteAsync(cancellationToken);
}
