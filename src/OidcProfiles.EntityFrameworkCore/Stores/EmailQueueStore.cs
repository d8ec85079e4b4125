using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>The outbox as the senders of all instances use it. Each method is one statement that changes something, with its conditions in it.</summary>
internal sealed class EmailQueueStore<TContext>(TContext context) : IEmailQueueStore
    where TContext : DbContext
{
    private const int MostKinds = 500;

    private IQueryable<EmailEntity> Emails => context.Set<EmailEntity>().AsNoTracking();

    public async Task<ClaimedEmails> ClaimAsync(EmailClaim claim, CancellationToken cancellationToken)
    {
        var (now, until) = (claim.Now.UtcDateTime, claim.LeaseUntil.UtcDateTime);
        var due = Free(now).Where(row => row.DueAt <= now);
        var found = await due.OrderBy(row => row.Priority).ThenBy(row => row.DueAt).Take(claim.Limit)
            .Select(row => new { row.Id, IsLost = row.LeaseId != null }).ToListAsync(cancellationToken);
        if (found.Count == 0)
        {
            return new([], new HashSet<Guid>(), IsFull: false);
        }

        // Another sender may have found the same. In the order of ids, in which an index gives them, so that two do not wait for each other.
        var ids = found.Select(row => row.Id).Order().ToList();
        await due.Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LostLeases, row => row.LeaseId == null ? row.LostLeases : row.LostLeases + 1)
                .SetProperty(row => row.LeaseId, claim.LeaseId)
                .SetProperty(row => row.LeaseUntil, until),
            cancellationToken);
        var rows = await Emails.Where(row => ids.Contains(row.Id) && row.LeaseId == claim.LeaseId)
            .OrderBy(row => row.Priority).ThenBy(row => row.DueAt).ToListAsync(cancellationToken);
        var lost = found.Where(row => row.IsLost).Select(row => row.Id).Intersect(rows.Select(row => row.Id)).ToHashSet();
        return new(rows.ConvertAll(EmailRows.ToStored), lost, found.Count == claim.Limit);
    }

    public async Task<bool> RecordAsync(EmailOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.IsDropped)
        {
            return await Leased(outcome.LeaseId).Where(row => row.Id == outcome.Id).ExecuteDeleteAsync(cancellationToken) > 0;
        }

        var at = outcome.At.UtcDateTime;
        var count = await Leased(outcome.LeaseId).Where(row => row.Id == outcome.Id).ExecuteUpdateAsync(
            set =>
            {
                set.SetProperty(row => row.State, outcome.State)
                    .SetProperty(row => row.Reason, outcome.Reason)
                    .SetProperty(row => row.Attempts, row => row.Attempts + (outcome.IsAttempt ? 1 : 0))
                    .SetProperty(row => row.LeaseId, (Guid?)null)
                    .SetProperty(row => row.LeaseUntil, (DateTime?)null);
                _ = outcome.State == EmailState.Pending
                    ? set.SetProperty(row => row.DueAt, at)
                    : set.SetProperty(row => row.EndedAt, at);
                if (!outcome.KeepsPayload)
                {
                    set.SetProperty(row => row.Payload, (string?)null);
                }
            },
            cancellationToken);
        return count > 0;
    }

    public Task ReleaseAsync(Guid leaseId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var released = ids.Order().ToList();
        return Leased(leaseId).Where(row => released.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LeaseId, (Guid?)null).SetProperty(row => row.LeaseUntil, (DateTime?)null),
            cancellationToken);
    }

    public async Task<IReadOnlyDictionary<string, int>> ExpireAsync(DateTimeOffset now, string reason, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var expired = Free(time).Where(row => row.ExpiresAt <= time);
        foreach (var kind in await expired.Select(row => row.Kind).Distinct().Take(MostKinds).ToListAsync(cancellationToken))
        {
            counts[kind] = await expired.Where(row => row.Kind == kind).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, EmailState.Dead)
                    .SetProperty(row => row.Reason, reason)
                    .SetProperty(row => row.Payload, (string?)null)
                    .SetProperty(row => row.EndedAt, time)
                    .SetProperty(row => row.LeaseId, (Guid?)null)
                    .SetProperty(row => row.LeaseUntil, (DateTime?)null),
                cancellationToken);
        }

        return counts;
    }

    public async Task<int> CleanAsync(EmailRetentionLimits limits, CancellationToken cancellationToken)
    {
        var (sent, dead, payload) = (limits.SentBefore.UtcDateTime, limits.DeadBefore.UtcDateTime, limits.PayloadBefore.UtcDateTime);

        // No mail ends before it was asked for: that column has the index.
        await Emails.Where(row => row.State == EmailState.Dead && row.CreatedAt < payload && row.EndedAt < payload && row.Payload != null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Payload, (string?)null), cancellationToken);
        return await Emails.Where(row => row.State == EmailState.Sent && row.CreatedAt < sent && row.EndedAt < sent)
                .ExecuteDeleteAsync(cancellationToken)
            + await Emails.Where(row => row.State == EmailState.Dead && row.CreatedAt < dead && row.EndedAt < dead)
                .ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Pending, and no living sender has it.</summary>
    private IQueryable<EmailEntity> Free(DateTime now) =>
        Emails.Where(row => row.State == EmailState.Pending && (row.LeaseUntil == null || row.LeaseUntil <= now));

    private IQueryable<EmailEntity> Leased(Guid leaseId) =>
        Emails.Where(row => row.State == EmailState.Pending && row.LeaseId == leaseId);
}
