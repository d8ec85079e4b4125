namespace OidcProfiles.FunctionalTests.Accounts.Profile;

/// <summary>Many bytes that nobody keeps.</summary>
internal sealed class EndlessStream(long length) : Stream
{
    private long _left = length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException("The length is not told.");

    public override long Position
    {
        get => throw new NotSupportedException("There is no position.");
        set => throw new NotSupportedException("There is no position.");
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = (int)Math.Min(_left, count);
        buffer.AsSpan(offset, read).Clear();
        _left -= read;
        return read;
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException("There is no position.");

    public override void SetLength(long value) => throw new NotSupportedException("It is read only.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("It is read only.");
}
