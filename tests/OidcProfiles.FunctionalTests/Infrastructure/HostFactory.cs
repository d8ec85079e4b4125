using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OidcProfiles.Host.Data;
using OidcProfiles.TestSupport;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>The sample host with its sample data, in memory, over a database of its own.</summary>
public class HostFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly HttpContextAccessor Requests = new();

    /// <summary>No request writes beside its own transaction.</summary>
    private static readonly OneWriter Writers = new(() => Requests.HttpContext);

    private readonly string _folder = Directory.CreateTempSubdirectory("oidcprofiles-test-").FullName;
    private TestDatabase? _database;

    /// <summary>Sees every command that goes to the database.</summary>
    public CommandRecorder Commands { get; } = new();

    /// <summary>Changes the services of the host; for hosts that differ from the sample.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; set; }

    /// <summary>Settings over those of the sample.</summary>
    public Dictionary<string, string> Settings { get; init; } = [];

    public async Task InitializeAsync() => _database = await TestDatabase.CreateAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeHostAsync();

    /// <summary>A browser: keeps cookies, does not follow redirects.</summary>
    public virtual HttpClient CreateBrowser() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("http://localhost/") });

    /// <summary>Does something with a service of the host.</summary>
    public async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> act)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    /// <summary>Ends the host and what it leaves; for a host that has more to end.</summary>
    protected async Task DisposeHostAsync()
    {
        await DisposeAsync();
        await _database!.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.UseSetting("ConnectionStrings:Default", _database!.ConnectionString);
        builder.UseSetting("Host:DataFolder", _folder);
        builder.UseSetting("Host:PublicUrl", "http://localhost/");

        // The tests sign in more often than people of one network do.
        builder.UseSetting("OidcProfiles:Pages:Limits:PerNetwork", "10000");
        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.ConfigureDbContext<ApplicationDbContext>(options => options.AddInterceptors(Commands, Writers));
            ConfigureServices?.Invoke(services);
        });
    }
}
