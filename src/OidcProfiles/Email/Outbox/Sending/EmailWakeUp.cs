namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Wakes the sender when a mail of this scope is there for good: before the commit there would be nothing to find.</summary>
internal sealed class EmailWakeUp(EmailSignal signal) : IUnitOfWorkObserver
{
    private bool _waitsForCommit;

    /// <param name="isForGood">Whether the mail that was stored is not a part of a transaction any more.</param>
    public void Stored(bool isForGood)
    {
        if (isForGood)
        {
            signal.Set();
        }
        else
        {
            _waitsForCommit = true;
        }
    }

    public void Committed()
    {
        if (_waitsForCommit)
        {
            _waitsForCommit = false;
            signal.Set();
        }
    }
}
