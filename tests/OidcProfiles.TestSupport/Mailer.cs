using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Email;
using OidcProfiles.Email.Delivery;
using OidcProfiles.Email.Models;
using OidcProfiles.Email.Outbox;
using OidcProfiles.Host.Data;

namespace OidcProfiles.TestSupport;

/// <summary>An instance that registers users and sends a mail to each; as a process of its own, to be killed at it.</summary>
public static class Mailer
{
    /// <summary>Printed after each user.</summary>
    public const string Registered = "registered";

    private const int Concurrency = 3;

    /// <summary>The services over a database.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="keys">Where the keys are that protect what the mails say.</param>
    /// <param name="transport">What takes the mails.</param>
    /// <param name="configure">Changes the settings.</param>
    /// <param name="more">Adds services.</param>
    public static ServiceProvider CreateServices(
        string connectionString,
        DirectoryInfo keys,
        IEmailTransport transport,
        Action<EmailOutboxOptions> configure,
        Action<IServiceCollection>? more = null)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDbContext<ApplicationDbContext>(options => options.UseNpgsql(connectionString));
        services.AddIdentityCore<ApplicationUser>().AddEntityFrameworkStores<ApplicationDbContext>();
        services.AddDataProtection().SetApplicationName("mailer").PersistKeysToFileSystem(keys);
        services.AddSingleton(transport).AddSingleton<IEmailRenderer, PlainRenderer>();
        services.AddOidcProfiles(options => configure(options.Email.Outbox))
            .AddEntityFrameworkStores<ApplicationDbContext, ApplicationUser>();
        more?.Invoke(services);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>The settings of all senders that may be killed: they are missed soon.</summary>
    /// <param name="options">The settings.</param>
    public static void Configure(EmailOutboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.SendTimeout = TimeSpan.FromMilliseconds(500);
        options.Lease = TimeSpan.FromSeconds(1.5);
        options.PollInterval = TimeSpan.FromMilliseconds(100);
        options.MaxLostLeases = 1000;
    }

    /// <summary>The senders alone of the services that run in the background.</summary>
    /// <param name="services">The services.</param>
    public static IReadOnlyList<IHostedService> Senders(IServiceProvider services) =>
        [.. services.GetServices<IHostedService>().Where(service => service.GetType().Namespace!.StartsWith("OidcProfiles.Email", StringComparison.Ordinal))];

    /// <summary>Registers a user, with a mail.</summary>
    /// <param name="services">The services.</param>
    /// <param name="name">The user's name.</param>
    public static async Task<IdentityResult> RegisterAsync(IServiceProvider services, string name)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IUnitOfWork>().ExecuteAsync(
            async token =>
            {
                var user = new ApplicationUser { UserName = name, Email = $"{name}@example.org" };
                var result = await scope.ServiceProvider.GetRequiredService<UserManager<ApplicationUser>>().CreateAsync(user);
                await scope.ServiceProvider.GetRequiredService<IEmailOutbox>().EnqueueAsync(
                    new(user.Email) { UserId = user.Id, Name = "Ada Lovelace" },
                    new ConfirmAddressEmail(new($"https://id.example.com/?token={name}"), "483920", TimeSpan.FromDays(1)),
                    token);
                return result;
            },
            CancellationToken.None);
    }

    internal static async Task RunAsync(string connectionString, string folder)
    {
        using var transport = new RecordingTransport(Path.Combine(folder, $"{Guid.NewGuid():N}.sent"));
        await using var services = CreateServices(connectionString, new(Path.Combine(folder, "keys")), transport, Configure);
        foreach (var sender in Senders(services))
        {
            await sender.StartAsync(CancellationToken.None);
        }

        await Parallel.ForEachAsync(
            Enumerable.Range(0, int.MaxValue),
            new ParallelOptions { MaxDegreeOfParallelism = Concurrency },
            async (_, cancellationToken) =>
            {
                await RegisterAsync(services, $"{Guid.NewGuid():N}");
                await Console.Out.WriteLineAsync(Registered);
                await Task.Delay(Random.Shared.Next(30), cancellationToken);
            });
    }
}
