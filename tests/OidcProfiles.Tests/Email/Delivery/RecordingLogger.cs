using Microsoft.Extensions.Logging;

namespace OidcProfiles.Tests.Email.Delivery;

/// <summary>Notes how loud the messages are.</summary>
internal sealed class RecordingLogger : ILoggerProvider, ILogger
{
    public List<LogLevel> Levels { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public void Dispose()
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Levels.Add(logLevel);
}
