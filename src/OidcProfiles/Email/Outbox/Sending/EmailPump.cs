namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>One round of the sender after the other: claims mails and sends them, some at once.</summary>
internal sealed class EmailPump(EmailQueue queue, EmailDelivery delivery, EmailPauses pauses, EmailSchedule schedule) : IDisposable
{
    private readonly SemaphoreSlim _slots = new(schedule.Options.Concurrency);

    /// <summary>Claims mails, and starts sending them; it returns when the last one has been started.</summary>
    /// <param name="stopping">No mail is started after it.</param>
    /// <param name="abandon">Mails that have been started are not waited for after it.</param>
    /// <returns>How long to wait for the next round.</returns>
    public async Task<TimeSpan> RunAsync(CancellationToken stopping, CancellationToken abandon)
    {
        if (pauses.Remaining is { Ticks: > 0 } pause)
        {
            return pause;
        }

        var isProbe = pauses.IsProbing;
        var batch = await queue.ClaimAsync(isProbe ? 1 : schedule.Options.BatchSize, abandon);
        await queue.ReleaseAsync(await StartAsync(batch.Emails, stopping, abandon));
        if (isProbe)
        {
            await DrainAsync();
        }

        return pauses.Remaining is { Ticks: > 0 } next ? next : batch.IsFull ? TimeSpan.Zero : schedule.Options.PollInterval;
    }

    /// <summary>Waits for all mails that have been started.</summary>
    public async Task DrainAsync()
    {
        for (var slot = 0; slot < schedule.Options.Concurrency; slot++)
        {
            await _slots.WaitAsync(CancellationToken.None);
        }

        _slots.Release(schedule.Options.Concurrency);
    }

    public void Dispose() => _slots.Dispose();

    /// <returns>Those that were not started.</returns>
    private async Task<IReadOnlyCollection<LeasedEmail>> StartAsync(
        IReadOnlyList<LeasedEmail> emails, CancellationToken stopping, CancellationToken abandon)
    {
        for (var started = 0; started < emails.Count; started++)
        {
            if (!await TakeSlotAsync(stopping))
            {
                return [.. emails.Skip(started)];
            }

            _ = DeliverAsync(emails[started], abandon);
        }

        return [];
    }

    private async Task<bool> TakeSlotAsync(CancellationToken stopping)
    {
        try
        {
            await _slots.WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        if (pauses.Remaining <= TimeSpan.Zero)
        {
            return true;
        }

        // Meanwhile a mail showed that none is taken.
        _slots.Release();
        return false;
    }

    private async Task DeliverAsync(LeasedEmail email, CancellationToken abandon)
    {
        try
        {
            await delivery.DeliverAsync(email, abandon);
        }
        finally
        {
            _slots.Release();
        }
    }
}
