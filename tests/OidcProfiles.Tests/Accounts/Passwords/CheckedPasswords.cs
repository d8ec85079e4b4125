using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OidcProfiles.Accounts.Passwords;

namespace OidcProfiles.Tests.Accounts.Passwords;

/// <summary>The services of a host that compares passwords with known breaches, what they log and what they count.</summary>
internal sealed class CheckedPasswords : ILoggerProvider
{
    private readonly MeterListener _meters = new();
    private readonly Lock _lock = new();
    private readonly List<string> _logs = [];
    private readonly List<string> _results = [];

    public CheckedPasswords(Action<BreachedPasswordOptions> configure, TimeProvider? time = null, IBreachedPasswordChecker? checker = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(this));
        services.AddSingleton(time ?? TimeProvider.System);
        if (checker is not null)
        {
            services.AddSingleton(checker);
        }

        services.AddIdentityCore<IdentityUser>().AddUserStore<NoUsers>();
        services.AddOidcProfiles(options => configure(options.Passwords.Breached)).AddBreachedPasswordCheck<IdentityUser>();
        Services = services.BuildServiceProvider();
        var factory = Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == "oidcprofiles.breached_passwords.checks" && instrument.Meter.Scope == factory)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
        {
            lock (_lock)
            {
                _results.Add(tags[0].Key + "=" + tags[0].Value);
            }
        });
        _meters.Start();
    }

    public ServiceProvider Services { get; }

    public IBreachedPasswordChecker Checker => Services.GetRequiredService<IBreachedPasswordChecker>();

    public IReadOnlyList<string> Logs
    {
        get
        {
            lock (_lock)
            {
                return [.. _logs];
            }
        }
    }

    public IReadOnlyList<string> Results
    {
        get
        {
            lock (_lock)
            {
                return [.. _results];
            }
        }
    }

    public ILogger CreateLogger(string categoryName) => new Logger(this);

    public void Dispose()
    {
        _meters.Dispose();
        Services.Dispose();
    }

    private sealed class Logger(CheckedPasswords owner) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (owner._lock)
            {
                owner._logs.Add($"{logLevel} {eventId.Id} {formatter(state, exception)} {exception}");
            }
        }
    }
}
