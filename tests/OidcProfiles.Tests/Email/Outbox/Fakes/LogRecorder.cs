using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OidcProfiles.Tests.Email.Outbox.Fakes;

/// <summary>Keeps what is logged.</summary>
internal sealed class LogRecorder : ILoggerProvider, ILogger
{
    public ConcurrentQueue<(int Id, string Text)> Entries { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Entries.Enqueue((eventId.Id, formatter(state, exception)));

    public int Count(int id) => Entries.Count(entry => entry.Id == id);

    public void Dispose()
    {
    }
}
