using Microsoft.Extensions.Options;

namespace OidcProfiles.Email.Delivery;

/// <summary>Keeps connections open for the next mail, as many as are allowed and as long.</summary>
internal sealed class SmtpConnections : IDisposable
{
    // Servers end connections after some number of mails; many of them after a hundred.
    private const int MostMails = 100;

    private readonly SmtpOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _free;
    private readonly List<SmtpConnection> _idle = [];
    private readonly ITimer _timer;
    private bool _isDisposed;

    public SmtpConnections(IOptions<OidcProfilesOptions> options, TimeProvider time)
    {
        _options = options.Value.Email.Delivery.Smtp;
        _time = time;
        _free = new(_options.MaximumConnections);
        _timer = time.CreateTimer(_ => CloseIdle(), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Waits until there may be one more connection.</summary>
    public Task EnterAsync(CancellationToken cancellationToken) => _free.WaitAsync(cancellationToken);

    public void Leave() => _free.Release();

    /// <summary>One that is open, if there is one; the youngest, so that those that are not needed grow old.</summary>
    public SmtpConnection? TakeIdle()
    {
        CloseIdle();
        lock (_idle)
        {
            if (_idle.Count == 0)
            {
                return null;
            }

            var connection = _idle[^1];
            _idle.RemoveAt(_idle.Count - 1);
            return connection;
        }
    }

    public SmtpConnection Create() => new(_options, _time);

    /// <summary>Takes one back that has just sent a mail.</summary>
    public void Keep(SmtpConnection connection)
    {
        lock (_idle)
        {
            if (!_isDisposed && connection.Count < MostMails && _options.IdleTimeout > TimeSpan.Zero)
            {
                _idle.Add(connection);
                _timer.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
                return;
            }
        }

        connection.Dispose();
    }

    public void Dispose()
    {
        List<SmtpConnection> left;
        lock (_idle)
        {
            _isDisposed = true;
            left = [.. _idle];
            _idle.Clear();
        }

        _timer.Dispose();
        _free.Dispose();
        left.ForEach(connection => connection.Dispose());
    }

    private void CloseIdle()
    {
        List<SmtpConnection> old;
        lock (_idle)
        {
            old = [.. _idle.Where(connection => _time.GetElapsedTime(connection.LastUsed) >= _options.IdleTimeout)];
            _idle.RemoveAll(old.Contains);
            if (_idle.Count > 0)
            {
                _timer.Change(_options.IdleTimeout, Timeout.InfiniteTimeSpan);
            }
        }

        old.ForEach(connection => connection.Dispose());
    }
}
