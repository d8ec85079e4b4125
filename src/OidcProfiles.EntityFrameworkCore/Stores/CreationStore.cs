using Microsoft.EntityFrameworkCore;
using OidcProfiles.EntityFrameworkCore.Models;
using OidcProfiles.Idempotency;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What was made for which idempotency key, in the host's context.</summary>
internal sealed class CreationStore<TContext>(TContext context) : ICreationStore
    where TContext : DbContext
{
    private IQueryable<CreationEntity> Rows => context.Set<CreationEntity>().AsNoTracking();

    public async Task<Creation?> FindAsync(string key, CancellationToken cancellationToken) =>
        await Rows.FirstOrDefaultAsync(row => row.Key == key, cancellationToken) is { } row
            ? new(row.Key, row.Fingerprint, row.ResourceId, Times.Read(row.CreatedAt))
            : null;

    public async Task<bool> TryAddAsync(Creation creation, CancellationToken cancellationToken)
    {
        // One that no longer counts makes room.
        await Rows.Where(row => row.Key == creation.Key && row.CreatedAt <= (creation.CreatedAt - Creations.Lifetime).UtcDateTime)
            .ExecuteDeleteAsync(cancellationToken);
        using var rows = new TrackedRows(context);
        rows.Track(
            new CreationEntity
            {
                Key = creation.Key,
                Fingerprint = creation.Fingerprint,
                ResourceId = creation.ResourceId,
                CreatedAt = creation.CreatedAt.UtcDateTime,
            },
            EntityState.Added);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (Exception exception) when (SaveFailures.Find(exception) is { } failure && rows.Caused(failure) && SaveFailures.IsConflict(exception))
        {
            return false;
        }
    }

    public Task<int> DeleteBeforeAsync(DateTimeOffset before, CancellationToken cancellationToken) =>
        Rows.Where(row => row.CreatedAt < before.UtcDateTime).ExecuteDeleteAsync(cancellationToken);

    public Task ForgetAsync(string resourceId, CancellationToken cancellationToken) =>
        Rows.Where(row => row.ResourceId == resourceId).ExecuteDeleteAsync(cancellationToken);
}
