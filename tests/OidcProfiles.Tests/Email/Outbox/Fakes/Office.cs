using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Auditing;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Email.Outbox.Sending;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Email.Outbox.Fakes;

/// <summary>An instance with an outbox in memory, whose sender a test drives round by round, or starts.</summary>
internal sealed class Office : IAsyncDisposable
{
    public static readonly WelcomeEmail Welcome = new(new("https://id.example.com/"));

    private readonly ServiceProvider _services;
    private readonly MeterListener _listener = new();

    public Office(Action<EmailOutboxOptions>? configure = null, Random? random = null, TimeProvider? time = null)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerProvider>(Logs);
        services.AddLogging();
        services.AddSingleton(time ?? Time);
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddSingleton<IEmailOutboxStore>(Store).AddSingleton<IEmailQueueStore>(Store);
        services.AddSingleton<IEmailRenderer>(Renderer).AddSingleton<IEmailTransport>(Transport);
        services.AddSingleton<IUnitOfWork>(Work).AddSingleton<IAuditTrail>(Work);
        random ??= new(1);
        services.AddSingleton(provider => new EmailSchedule(
            provider.GetRequiredService<IOptions<OidcProfilesOptions>>(), provider.GetRequiredService<TimeProvider>(), random.NextDouble));
        services.AddOidcProfiles(options =>
        {
            options.Email.From = "noreply@id.example.com";
            options.Email.Outbox.Concurrency = 1;
            configure?.Invoke(options.Email.Outbox);
        });
        _services = services.BuildServiceProvider(validateScopes: true);
        Listen();
    }

    public ManualTime Time { get; } = new();

    public MemoryOutboxStore Store { get; } = new();

    public MemoryWork Work { get; } = new();

    public FakeRenderer Renderer { get; } = new();

    public FakeTransport Transport { get; } = new();

    public LogRecorder Logs { get; } = new();

    /// <summary>The sums of the counters, as <c>sent:welcome</c>.</summary>
    public ConcurrentDictionary<string, double> Metrics { get; } = new();

    public EmailPump Pump => _services.GetRequiredService<EmailPump>();

    public EmailRetention Retention => _services.GetServices<IHostedService>().OfType<EmailRetention>().Single();

    public EmailSender Sender => _services.GetServices<IHostedService>().OfType<EmailSender>().Single();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task<MemoryRow> EnqueueAsync(EmailModel? model = null, EmailRecipient? recipient = null)
    {
        var before = Store.Rows.Keys.ToHashSet();
        await InScopeAsync<IEmailOutbox>(outbox => outbox.EnqueueAsync(recipient ?? new("ada@example.org"), model ?? Welcome, CancellationToken.None));
        return Store.Rows.Single(row => !before.Contains(row.Key)).Value;
    }

    public async Task InScopeAsync<T>(Func<T, Task> use)
        where T : notnull
    {
        await using var scope = _services.CreateAsyncScope();
        await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    /// <summary>One round, to the end of what it began.</summary>
    public async Task<TimeSpan> RunAsync()
    {
        var wait = await Pump.RunAsync(CancellationToken.None, CancellationToken.None);
        await Pump.DrainAsync();
        return wait;
    }

    /// <summary>Rounds with the pauses between them, as long as the clock has not passed a time and anything is pending.</summary>
    public async Task RunForAsync(TimeSpan duration)
    {
        var end = Time.GetUtcNow() + duration;
        while (Time.GetUtcNow() < end && Store.Rows.Values.Any(row => row.State == EmailState.Pending))
        {
            Time.Advance(await RunAsync());
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await Sender.StopAsync(CancellationToken.None);
        await _services.DisposeAsync();
    }

    private void Listen()
    {
        var meters = _services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Meter.Name == "OidcProfiles")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        Assert.StartsWith("oidcprofiles.email.", instrument.Name, StringComparison.Ordinal);
        Assert.Equal(1, tags.Length);
        Assert.Equal("kind", tags[0].Key);
        Metrics.AddOrUpdate($"{instrument.Name["oidcprofiles.email.".Length..]}:{tags[0].Value}", value, (_, sum) => sum + value);
    }
}
