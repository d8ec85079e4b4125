using Microsoft.EntityFrameworkCore;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Events in the host's context: what is added there is a part of what else is saved there.</summary>
internal sealed class AuditStore<TContext>(TContext context) : IAuditStore
    where TContext : DbContext
{
    private IQueryable<AuditEntity> Rows => context.Set<AuditEntity>().AsNoTracking();

    public async Task AddAsync(StoredAudit row, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        rows.Track(AuditRows.Create(row), EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<StoredAudit>> ListAsync(
        AuditFilter filter, AuditPosition? before, int limit, CancellationToken cancellationToken)
    {
        var found = Find(filter);
        if (before is not null)
        {
            var (time, id) = (before.At.UtcDateTime, before.Id);
            found = found.Where(row => row.At < time || (row.At == time && row.Id < id));
        }

        var rows = await found.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(limit).ToListAsync(cancellationToken);
        return rows.ConvertAll(AuditRows.ToStored);
    }

    public async Task<int> EraseAsync(string userId, string pseudonym, CancellationToken cancellationToken)
    {
        // What people did to themselves is about them: no pseudonym there.
        var named = await Rows.Where(row => row.ActorId == userId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.ActorId, row => row.UserId == userId ? null : pseudonym)
                .SetProperty(row => row.ActorSalt, (string?)null),
            cancellationToken);
        return named + await Rows.Where(row => row.UserId == userId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.UserId, (string?)null).SetProperty(row => row.UserSalt, (string?)null),
            cancellationToken);
    }

    private IQueryable<AuditEntity> Find(AuditFilter filter)
    {
        var found = Rows;
        if (filter.Events.Count > 0)
        {
            var events = filter.Events;
            found = found.Where(row => events.Contains(row.Event));
        }

        if (filter.UserId is { } user)
        {
            found = found.Where(row => row.UserId == user);
        }

        if (filter.CorrelationId is { } correlation)
        {
            found = found.Where(row => row.CorrelationId == correlation);
        }

        if (filter.From?.UtcDateTime is { } from)
        {
            found = found.Where(row => row.At >= from);
        }

        if (filter.Until?.UtcDateTime is { } until)
        {
            found = found.Where(row => row.At < until);
        }

        return filter.Succeeded is { } succeeded ? found.Where(row => row.Succeeded == succeeded) : found;
    }
}
