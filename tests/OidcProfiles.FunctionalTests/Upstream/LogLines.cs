using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.FunctionalTests.Upstream;

/// <summary>Keeps what the host logs, each line as event id, message and exception.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{eventId.Id}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
