namespace OidcProfiles.Email.Outbox.Sending;

/// <summary>Wakes the sender of this instance.</summary>
internal sealed class EmailSignal
{
    private TaskCompletionSource _next = Create();

    /// <summary>Ends with the next call of <see cref="Set"/>. Taken before one looks for mails, so that none comes unseen in between.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Set() => Interlocked.Exchange(ref _next, Create()).TrySetResult();

    private static TaskCompletionSource Create() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
