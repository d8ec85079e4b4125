namespace OidcProfiles.Email.Delivery;

/// <summary>
/// Knows whether it was read. SmtpClient reads the parts of a mail when the server has asked for it (354), so this tells how far a mail
/// has come that failed.
/// </summary>
internal sealed class ObservedStream(byte[] content) : MemoryStream(content, writable: false)
{
    public bool WasRead { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        WasRead = true;
        return base.Read(buffer, offset, count);
    }

    public override int Read(Span<byte> buffer)
    {
        WasRead = true;
        return base.Read(buffer);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
    {
        WasRead = true;
        return base.ReadAsync(buffer, offset, count, cancellationToken);
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        WasRead = true;
        return base.ReadAsync(buffer, cancellationToken);
    }
}
