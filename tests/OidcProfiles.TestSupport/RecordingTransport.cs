using OidcProfiles.Email.Delivery;

namespace OidcProfiles.TestSupport;

/// <summary>Takes mails into a file, a line with the <c>Message-ID</c> for each; and takes its time to say so.</summary>
/// <param name="file">The file, of this process alone.</param>
public sealed class RecordingTransport(string file) : IEmailTransport, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc/>
    public async Task SendAsync(EmailMessage message, CancellationToken cancellationToken)
    {
        // Once it is taken it is taken, whatever becomes of the one who waits for the answer.
        await _gate.WaitAsync(cancellationToken);
        try
        {
            await File.AppendAllTextAsync(file, $"{message.MessageId}\n", CancellationToken.None);
        }
        finally
        {
            _gate.Release();
        }

        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(20)), CancellationToken.None);
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
