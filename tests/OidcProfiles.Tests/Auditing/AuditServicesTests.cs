using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OidcProfiles.Auditing;
using OidcProfiles.Tests.Email.Fakes;
using OidcProfiles.Tests.Schema.Fakes;

namespace OidcProfiles.Tests.Auditing;

/// <summary>What works in the background.</summary>
public sealed class AuditServicesTests : IAsyncDisposable
{
    private readonly StubChainStore _store = new();
    private readonly ManualTime _time = new();
    private readonly LogRecorder _log = new();
    private readonly OidcProfilesOptions _options = new();
    private ServiceProvider? _services;

    public async ValueTask DisposeAsync()
    {
        _log.Dispose();
        await _services!.DisposeAsync();
    }

    [Fact]
    public async Task Sealer_Always_SealsEveryFewSecondsAndWhenTheHostStops()
    {
        using var sealer = Make<AuditSealer>();
        await sealer.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => _time.TimerCount == 1);
        await PassAsync(1);
        await PassAsync(2);
        await sealer.StopAsync(CancellationToken.None);
        Assert.Equal(3, _store.Seals);
    }

    [Fact]
    public async Task Sealer_WhenTheDatabaseIsAway_SaysSoOnceAndWhenItIsBack()
    {
        using var sealer = Make<AuditSealer>();
        await sealer.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => _time.TimerCount == 1);
        _store.IsDown = true;
        await PassAsync(1);
        await PassAsync(2);
        _store.IsDown = false;
        await PassAsync(3);
        await sealer.StopAsync(CancellationToken.None);
        Assert.Equal(["Error 1170", "Information 1171"], _log.Lines.Select(line => line.Split(':')[0]));
    }

    [Fact]
    public async Task Sealer_WithoutAStore_Ends()
    {
        using var sealer = Make<AuditSealer>(hasStore: false);
        await sealer.StartAsync(CancellationToken.None);
        await sealer.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20));
        await sealer.StopAsync(CancellationToken.None);
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public async Task Retention_Always_DeletesBatchByBatchAndTellsOfAFault()
    {
        _store.Removals.Enqueue(new(int.MaxValue, null));
        _store.Removals.Enqueue(new(3, new(AuditFaultKind.Changed, 504)));
        using var retention = Make<AuditRetention>();
        await retention.StartAsync(CancellationToken.None);
        await Instance.UntilAsync(() => _time.TimerCount == 1);
        await retention.StopAsync(CancellationToken.None);
        var before = _time.GetUtcNow().AddDays(-365);
        Assert.Equal([before, before], _store.Deletions);
        Assert.Equal(["Information 1172", "Error 1174"], _log.Lines.Select(line => line.Split(':')[0]));
        Assert.Contains(": 503 events", _log.Lines[0], StringComparison.Ordinal);
        Assert.Contains("Event 504 is changed", _log.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retention_WhenEventsAreKeptForEver_Ends()
    {
        _options.Audit.Retention = null;
        using var retention = Make<AuditRetention>();
        await retention.StartAsync(CancellationToken.None);
        await retention.ExecuteTask!.WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Empty(_store.Deletions);
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(36_501, false)]
    [InlineData(36_500, true)]
    [InlineData(1, true)]
    public void Options_WithARetention_AreCheckedWithTheOthers(int days, bool isAccepted)
    {
        _options.Audit.Retention = TimeSpan.FromDays(days);
        var result = Make(new OidcProfilesOptionsValidator()).Validate(null, _options);
        Assert.Equal(isAccepted, !(result.Failures ?? []).Any(fault => fault.StartsWith($"Audit:Retention '{TimeSpan.FromDays(days)}'", StringComparison.Ordinal)));
    }

    [Fact]
    public void Options_WhenTheyAreNull_SaySo()
    {
        _options.Audit = null!;
        Assert.Contains(Make(new OidcProfilesOptionsValidator()).Validate(null, _options).Failures!, fault => fault.StartsWith("Audit is null", StringComparison.Ordinal));
    }

    private T Make<T>(T made)
    {
        _services = new ServiceCollection().BuildServiceProvider();
        return made;
    }

    private T Make<T>(bool hasStore = true)
        where T : BackgroundService
    {
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(_log));
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton(Options.Create(_options));
        if (hasStore)
        {
            services.AddSingleton<IAuditChainStore>(_store);
        }

        AuditRegistration.Add(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        return ActivatorUtilities.CreateInstance<T>(_services);
    }

    private Task PassAsync(int seals)
    {
        _time.Advance(TimeSpan.FromSeconds(5));
        return Instance.UntilAsync(() => _store.Seals == seals);
    }
}
