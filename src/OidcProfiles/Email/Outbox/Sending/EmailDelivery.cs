namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>What is done with one claimed mail: it is refused, given back, or tried and recorded.</summary>
internal sealed class EmailDelivery(EmailQueue queue, EmailDispatcher dispatcher, EmailPauses pauses, EmailSchedule schedule)
{
    /// <summary>It never throws.</summary>
    public async Task DeliverAsync(LeasedEmail email, CancellationToken abandon)
    {
        if (schedule.Refuse(email) is { } refusal)
        {
            await queue.RecordAsync(email, refusal, abandon);
            return;
        }

        if (!schedule.HasTime(email))
        {
            // It would still be sent when another sender takes it.
            await queue.ReleaseAsync([email]);
            return;
        }

        var attempt = await dispatcher.TryAsync(email.Stored, abandon);
        if (attempt.Result == EmailAttemptResult.Abandoned)
        {
            // Nobody knows whether it was sent. The lease stays, so that whoever takes it next counts it.
            return;
        }

        pauses.Note(attempt);
        await queue.RecordAsync(email, schedule.Decide(email, attempt), abandon);
    }
}
