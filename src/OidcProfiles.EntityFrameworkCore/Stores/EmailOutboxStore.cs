using Microsoft.EntityFrameworkCore;
using OidcProfiles.Email.Outbox;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>The outbox in the host's context: what is added there is a part of what else is saved there.</summary>
internal sealed class EmailOutboxStore<TContext>(TContext context) : IEmailOutboxStore
    where TContext : DbContext
{
    /// <summary>Where the time of a UUID of version 7 ends (RFC 9562, 5.7).</summary>
    private const int TimeBytes = 6;

    private IQueryable<EmailEntity> Emails => context.Set<EmailEntity>().AsNoTracking();

    public async Task<bool> AddAsync(StoredEmail email, CancellationToken cancellationToken)
    {
        using var rows = new TrackedRows(context);
        rows.Track(EmailRows.Create(email), EntityState.Added);
        await context.SaveChangesAsync(cancellationToken);
        return context.Database.CurrentTransaction is null && System.Transactions.Transaction.Current is null;
    }

    public async Task<IReadOnlyList<EmailEntry>> ListAsync(
        EmailFilter filter, Guid? before, int limit, CancellationToken cancellationToken)
    {
        var found = Emails;
        if (filter.State is { } state)
        {
            found = found.Where(row => row.State == state);
        }

        if (filter.Kind is { } kind)
        {
            found = found.Where(row => row.Kind == kind);
        }

        if (filter.UserId is { } user)
        {
            found = found.Where(row => row.UserId == user);
        }

        if (filter.Address is { } address)
        {
            found = found.Where(row => row.Address == address);
        }

        if (before is { } id)
        {
            var time = TimeOf(id);
            found = found.Where(row => row.CreatedAt < time || (row.CreatedAt == time && row.Id < id));
        }

        return await found.OrderByDescending(row => row.CreatedAt).ThenByDescending(row => row.Id).Take(limit)
            .Select(EmailRows.ToEntry).ToListAsync(cancellationToken);
    }

    public async Task<IReadOnlyDictionary<EmailState, int>> CountAsync(CancellationToken cancellationToken) =>
        await Emails.GroupBy(row => row.State).Select(rows => new { State = rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(rows => rows.State, rows => rows.Count, cancellationToken);

    /// <summary>The index of states and times answers it without the rows.</summary>
    public async Task<IReadOnlyList<EmailDay>> CountByDayAsync(DateTimeOffset from, CancellationToken cancellationToken)
    {
        var start = from.UtcDateTime;
        var days = await Emails.Where(row => row.CreatedAt >= start)
            .GroupBy(row => new { row.CreatedAt.Date, row.State })
            .Select(rows => new { rows.Key.Date, rows.Key.State, Count = rows.Count() })
            .ToListAsync(cancellationToken);
        return days.ConvertAll(day => new EmailDay(DateOnly.FromDateTime(day.Date), day.State, day.Count));
    }

    public async Task<EmailRequeueResult> RequeueAsync(Guid? id, string? kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var time = now.UtcDateTime;
        var dead = Emails.Where(row => row.State == EmailState.Dead && (id == null || row.Id == id) && (kind == null || row.Kind == kind));
        var expired = await dead.CountAsync(row => row.ExpiresAt <= time, cancellationToken);
        var alive = dead.Where(row => row.ExpiresAt == null || row.ExpiresAt > time);
        var empty = await alive.CountAsync(row => row.Payload == null, cancellationToken);
        var requeued = await alive.Where(row => row.Payload != null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, EmailState.Pending)
                .SetProperty(row => row.DueAt, time)
                .SetProperty(row => row.Attempts, 0)
                .SetProperty(row => row.LostLeases, 0)
                .SetProperty(row => row.EndedAt, (DateTime?)null),
            cancellationToken);
        return new(requeued, expired, empty);
    }

    private static DateTime TimeOf(Guid id)
    {
        var milliseconds = 0L;
        foreach (var part in id.ToByteArray(bigEndian: true).AsSpan(0, TimeBytes))
        {
            milliseconds = (milliseconds << 8) | part;
        }

        return milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()
            ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).UtcDateTime
            : DateTimeOffset.MaxValue.UtcDateTime;
    }
}
