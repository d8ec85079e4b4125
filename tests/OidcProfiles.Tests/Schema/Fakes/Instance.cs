using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles.Access;
using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;
using OidcProfiles.History;
using OidcProfiles.Profiles;
using OidcProfiles.Schema;
using OidcProfiles.Tests.Profiles;

namespace OidcProfiles.Tests.Schema.Fakes;

/// <summary>One instance of a host, over a database that others may share.</summary>
internal sealed class Instance : IAsyncDisposable
{
    public static readonly ProfileActor Admin = new(Party.Portal, ValueSource.Admin, "a1") { Rights = AdminRights.Full };

    private readonly ServiceProvider _services;

    public Instance(
        MemorySchemaStore? store = null,
        Action<OidcProfilesOptions>? configure = null,
        MemoryProfileStore? profiles = null,
        Action<OidcProfilesBuilder>? build = null)
    {
        Profiles = profiles ?? new(Enumerable.Range(1, 9).Select(number => new AccountSnapshot { UserId = $"u{number}" }).ToArray());
        Store = store ?? new(Profiles);
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton<IAttributeSchemaStore>(Store);
        services.AddSingleton<IHistoryStore>(Store);
        services.AddSingleton<IProfileStore>(Profiles);
        var module = services.AddOidcProfiles(configure);
        build?.Invoke(module);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        Manager = _services.CreateScope().ServiceProvider.GetRequiredService<AttributeSchemaManager>();
    }

    public MemoryProfileStore Profiles { get; }

    public MemorySchemaStore Store { get; }

    public ManualTime Time { get; } = new();

    public AttributeSchemaManager Manager { get; }

    public IAttributeSchemaProvider Provider => _services.GetRequiredService<IAttributeSchemaProvider>();

    public AttributeSchemaCache Cache => _services.GetRequiredService<AttributeSchemaCache>();

    public IEnumerable<IHostedService> HostedServices => _services.GetServices<IHostedService>();

    /// <summary>A started instance with some attributes.</summary>
    public static async Task<Instance> StartAsync(params CustomAttributeOptions[] attributes)
    {
        var instance = new Instance(configure: options => options.CustomAttributes = [.. attributes]);
        await instance.StartAsync();
        return instance;
    }

    public async Task StartAsync()
    {
        foreach (var service in HostedServices)
        {
            await service.StartAsync(CancellationToken.None);
        }

        // Background services go on by themselves; a clock that moves before they look at it moves in vain.
        var retention = _services.GetRequiredService<IOptions<OidcProfilesOptions>>().Value.HistoryRetention;
        await UntilAsync(() => Time.TimerCount == (retention is null ? 1 : 2));
    }

    public static async Task UntilAsync(Func<bool> isSo)
    {
        var waited = Stopwatch.StartNew();
        while (!isSo())
        {
            Assert.True(waited.Elapsed < TimeSpan.FromSeconds(20), "It did not happen in time.");
            await Task.Delay(5);
        }
    }

    public AttributeDefinition Find(string id) => Provider.Current.All.Single(definition => definition.Id == id);

    /// <summary>Gives a user the value of an attribute.</summary>
    public async Task GiveAsync(string userId, string id, AttributeValue value)
    {
        var profile = Profiles.ProfileOf(userId);
        var values = new Dictionary<string, ProfileValue>(profile.Values) { [id] = new(value, new(ValueSource.User, userId, Time.GetUtcNow())) };
        var result = await Profiles.SaveAsync(
            new()
            {
                Profile = profile with { Values = values },
                Values = [],
                Indexed = [],
                Stamp = new(new(ValueSource.User, userId, Time.GetUtcNow()), null),
            },
            CancellationToken.None);
        Assert.True(result.Succeeded);
    }

    /// <summary>The newest entry of the history.</summary>
    public async Task<HistoryEntry> LastAsync(string id) => (await Store.ListOfDefinitionsAsync(id, null, 1, CancellationToken.None))[0];

    public async ValueTask DisposeAsync()
    {
        foreach (var service in HostedServices)
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
    }
}
