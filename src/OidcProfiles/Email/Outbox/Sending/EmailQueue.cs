using Microsoft.Extensions.DependencyInjection;

namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>The store as the sender uses it: a scope for each piece of work, and patience where giving up would send a mail twice.</summary>
internal sealed class EmailQueue(IServiceScopeFactory scopes, EmailSchedule schedule, EmailEvents events, TimeProvider time)
{
    public async Task<LeasedBatch> ClaimAsync(int limit, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var claim = new EmailClaim(Guid.NewGuid(), now, now + schedule.Options.Lease, limit);
        var claimed = await UseAsync(store => store.ClaimAsync(claim, cancellationToken));
        foreach (var email in claimed.Emails.Where(email => claimed.LostIds.Contains(email.Id)))
        {
            events.LeaseExpired(email.Kind);
        }

        return new([.. claimed.Emails.Select(email => new LeasedEmail(email, claim.LeaseId, claim.LeaseUntil))], claimed.IsFull);
    }

    /// <summary>Tries until the lease is over: as long as the outcome is not recorded, another sender would send the mail again.</summary>
    public async Task RecordAsync(LeasedEmail email, EmailOutcome outcome, CancellationToken abandon)
    {
        for (var failures = 1; ; failures++)
        {
            try
            {
                var isOurs = await UseAsync(store => store.RecordAsync(outcome, abandon));
                events.Recorded(email.Stored, outcome, isOurs);
                return;
            }
#pragma warning disable CA1031 // Whatever it is, the mail must not be sent twice for it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                var pause = schedule.Pause(failures);
                if (abandon.IsCancellationRequested || time.GetUtcNow() + pause >= email.Until)
                {
                    events.NotRecorded(exception);
                    return;
                }

                // Ends early if the host must; then this was the last attempt.
                await Task.Delay(pause, time, abandon).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>What cannot be given back comes back when its lease is over.</summary>
    public async Task ReleaseAsync(IReadOnlyCollection<LeasedEmail> emails)
    {
        foreach (var lease in emails.GroupBy(email => email.LeaseId))
        {
            try
            {
                await UseAsync(async store =>
                {
                    await store.ReleaseAsync(lease.Key, [.. lease.Select(email => email.Stored.Id)], CancellationToken.None);
                    return true;
                });
            }
#pragma warning disable CA1031 // Whatever it is, time mends it.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                events.NotRecorded(exception);
            }
        }
    }

    private async Task<T> UseAsync<T>(Func<IEmailQueueStore, Task<T>> use)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<IEmailQueueStore>());
    }
}
