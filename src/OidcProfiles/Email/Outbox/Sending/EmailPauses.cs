namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Whether mails are taken at all: after a failure that concerns all of them the sender pauses, and then tries with one.</summary>
internal sealed class EmailPauses(EmailSchedule schedule, EmailEvents events, TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset _until = DateTimeOffset.MinValue;

    /// <summary>Whether the next mail is a probe.</summary>
    public bool IsProbing
    {
        get
        {
            lock (_lock)
            {
                return _failures > 0;
            }
        }
    }

    /// <summary>How long the pause still is; nothing or less if there is none.</summary>
    public TimeSpan Remaining
    {
        get
        {
            lock (_lock)
            {
                return _until - time.GetUtcNow();
            }
        }
    }

    /// <summary>Notes what an attempt says of the other side.</summary>
    public void Note(EmailAttempt attempt)
    {
        if (attempt.Result == EmailAttemptResult.Unavailable)
        {
            Begin(attempt.Reason);
        }
        else if (attempt.Result is EmailAttemptResult.Sent or EmailAttemptResult.Permanent or EmailAttemptResult.Transient)
        {
            End();
        }
    }

    private void Begin(string? reason)
    {
        lock (_lock)
        {
            if (_until > time.GetUtcNow())
            {
                // Of the same moment as the one that began the pause.
                return;
            }

            _failures++;
            _until = time.GetUtcNow() + schedule.Pause(_failures);
            if (_failures > 1)
            {
                return;
            }
        }

        events.Unavailable(reason);
    }

    private void End()
    {
        lock (_lock)
        {
            if (_failures == 0)
            {
                return;
            }

            (_failures, _until) = (0, DateTimeOffset.MinValue);
        }

        events.AvailableAgain();
    }
}
