using Microsoft.EntityFrameworkCore;
using OidcProfiles.Auditing;
using OidcProfiles.EntityFrameworkCore.Models;

namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>Counts events in the host's context; the index of events and times answers it without the rows.</summary>
internal sealed class AuditStatistics<TContext>(TContext context) : IAuditStatistics
    where TContext : DbContext
{
    public async Task<IReadOnlyList<AuditDay>> CountByDayAsync(
        IReadOnlyCollection<string> events, DateTimeOffset from, CancellationToken cancellationToken)
    {
        var start = from.UtcDateTime;
        var days = await context.Set<AuditEntity>().AsNoTracking()
            .Where(row => events.Contains(row.Event) && row.At >= start)
            .GroupBy(row => new { row.At.Date, row.Event })
            .Select(group => new { group.Key.Date, group.Key.Event, Count = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. days.Select(day => new AuditDay(DateOnly.FromDateTime(day.Date), day.Event, day.Count))];
    }
}
