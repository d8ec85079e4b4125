namespace OidcProfiles.Tests.Accounts.Data;

/// <summary>A stream like that of a response: whoever writes to it without waiting gets an exception.</summary>
internal sealed class AsynchronousStream : Stream
{
    public MemoryStream Written { get; } = new();

    public int Writes { get; private set; }

    public int Longest { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        (Writes, Longest) = (Writes + 1, Math.Max(Longest, buffer.Length));
        Written.Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override void Flush() => throw new InvalidOperationException("Synchronous.");

    public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("Synchronous.");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
