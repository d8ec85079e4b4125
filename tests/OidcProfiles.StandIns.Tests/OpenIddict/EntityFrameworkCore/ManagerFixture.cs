using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.StandIns.Tests.OpenIddict.Conformance;
using OidcProfiles.TestSupport;
using OpenIddict.Core;

namespace OidcProfiles.StandIns.Tests.OpenIddict.EntityFrameworkCore;

/// <summary>The managers on a database.</summary>
public sealed class ManagerFixture : IAsyncLifetime
{
    private TestDatabase? _database;
    private ServiceProvider? _services;

    public FrozenClock Clock { get; } = new();

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.CreateAsync();

        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContext<GoldenContext>(options => options.UseNpgsql(_database.ConnectionString).UseOpenIddict());
        services.AddOpenIddict().AddCore(options => options.UseEntityFrameworkCore().UseDbContext<GoldenContext>());
        services.Configure<OpenIddictCoreOptions>(options => options.TimeProvider = Clock);
        _services = services.BuildServiceProvider(validateScopes: true);

        await using var scope = CreateScope();
        await scope.ServiceProvider.GetRequiredService<GoldenContext>().Database.EnsureCreatedAsync();
    }

    public AsyncServiceScope CreateScope() => _services!.CreateAsyncScope();

    public async Task DisposeAsync()
    {
        await _services!.DisposeAsync();
        await _database!.DisposeAsync();
    }
}
