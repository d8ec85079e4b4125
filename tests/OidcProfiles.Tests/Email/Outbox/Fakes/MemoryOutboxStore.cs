using System.Collections.Concurrent;
using OidcProfiles.Email.Outbox;

namespace OidcProfiles.Tests.Email.Outbox.Fakes;

/// <summary>An outbox in memory. The contract is tested with the databases; this one is for tests that move the clock.</summary>
internal sealed class MemoryOutboxStore : IEmailOutboxStore, IEmailQueueStore
{
    private readonly Lock _lock = new();

    public ConcurrentDictionary<Guid, MemoryRow> Rows { get; } = new();

    /// <summary>How many of the next calls fail, of the senders'.</summary>
    public int Failures { get; set; }

    public int Claims { get; private set; }

    public bool IsInTransaction { get; set; }

    public List<EmailRetentionLimits> Cleaned { get; } = [];

    public MemoryRow Single => Assert.Single(Rows.Values);

    public Task<bool> AddAsync(StoredEmail email, CancellationToken cancellationToken)
    {
        Rows[email.Id] = new() { Email = email, DueAt = email.CreatedAt };
        return Task.FromResult(!IsInTransaction);
    }

    public Task<ClaimedEmails> ClaimAsync(EmailClaim claim, CancellationToken cancellationToken) => UseAsync(() =>
    {
        Claims++;
        var rows = Rows.Values
            .Where(row => row.State == EmailState.Pending && row.DueAt <= claim.Now && (row.LeaseUntil is null || row.LeaseUntil <= claim.Now))
            .OrderBy(row => row.Email.Priority).ThenBy(row => row.DueAt).ThenBy(row => row.Email.Id).Take(claim.Limit).ToList();
        var lost = rows.Where(row => row.LeaseId is not null).Select(row => row.Email.Id).ToHashSet();
        foreach (var row in rows)
        {
            row.Email = row.Email with { LostLeases = row.Email.LostLeases + (row.LeaseId is null ? 0 : 1) };
            (row.LeaseId, row.LeaseUntil) = (claim.LeaseId, claim.LeaseUntil);
        }

        return new ClaimedEmails(rows.ConvertAll(row => row.Email), lost, rows.Count == claim.Limit);
    });

    public Task<bool> RecordAsync(EmailOutcome outcome, CancellationToken cancellationToken) => UseAsync(() =>
    {
        if (!Rows.TryGetValue(outcome.Id, out var row) || row.LeaseId != outcome.LeaseId)
        {
            return false;
        }

        row.Email = row.Email with
        {
            Attempts = row.Email.Attempts + (outcome.IsAttempt ? 1 : 0),
            Payload = outcome.KeepsPayload ? row.Email.Payload : null,
        };
        (row.State, row.Reason, row.LeaseId, row.LeaseUntil) = (outcome.State, outcome.Reason, null, null);
        _ = outcome.State == EmailState.Pending ? row.DueAt = outcome.At : row.EndedAt = outcome.At;
        return true;
    });

    public Task ReleaseAsync(Guid leaseId, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) => UseAsync(() =>
    {
        foreach (var row in ids.Select(id => Rows[id]).Where(row => row.LeaseId == leaseId))
        {
            (row.LeaseId, row.LeaseUntil) = (null, null);
        }

        return true;
    });

    public Task<IReadOnlyDictionary<string, int>> ExpireAsync(DateTimeOffset now, string reason, CancellationToken cancellationToken) =>
        UseAsync<IReadOnlyDictionary<string, int>>(() => new Dictionary<string, int> { ["welcome"] = 3 });

    public Task<int> CleanAsync(EmailRetentionLimits limits, CancellationToken cancellationToken) => UseAsync(() =>
    {
        Cleaned.Add(limits);
        return 0;
    });

    public Task<IReadOnlyList<EmailEntry>> ListAsync(EmailFilter filter, Guid? before, int limit, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<IReadOnlyDictionary<EmailState, int>> CountAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyDictionary<EmailState, int>>(
            Rows.Values.GroupBy(row => row.State).ToDictionary(rows => rows.Key, rows => rows.Count()));

    public Task<IReadOnlyList<EmailDay>> CountByDayAsync(DateTimeOffset from, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<EmailDay>>(
        [
            .. Rows.Values.Where(row => row.Email.CreatedAt >= from)
                .GroupBy(row => (Day: DateOnly.FromDateTime(row.Email.CreatedAt.UtcDateTime), row.State))
                .Select(rows => new EmailDay(rows.Key.Day, rows.Key.State, rows.Count())),
        ]);

    public Task<EmailRequeueResult> RequeueAsync(Guid? id, string? kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var row in Rows.Values.Where(row => id is null || row.Email.Id == id))
        {
            (row.State, row.DueAt) = (EmailState.Pending, now);
        }

        return Task.FromResult(new EmailRequeueResult(Rows.Count, 0, 0));
    }

    private Task<T> UseAsync<T>(Func<T> use)
    {
        lock (_lock)
        {
            if (Failures > 0)
            {
                Failures--;
                return Task.FromException<T>(new TimeoutException("The database does not answer."));
            }

            return Task.FromResult(use());
        }
    }
}
