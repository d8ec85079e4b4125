using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.Accounts.Passwords;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the comparison of passwords with known breaches.</summary>
public static class BreachedPasswordBuilderExtensions
{
    /// <summary>
    /// Makes Identity refuse passwords of known breaches, as <see cref="AccountPasswordOptions.Breached"/> says, and registers
    /// <see cref="IBreachedPasswordChecker"/>. May be called again.
    /// </summary>
    /// <typeparam name="TUser">The host's user.</typeparam>
    /// <param name="builder">What <c>AddOidcProfiles</c> gave.</param>
    public static OidcProfilesBuilder AddBreachedPasswordCheck<TUser>(this OidcProfilesBuilder builder)
        where TUser : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddMetrics();
        AddClient(services);
        services.TryAddSingleton<BreachedPasswordMonitor>();
        services.TryAddSingleton<UncheckedPasswords>();
        services.TryAddSingleton<RangePasswordChecker>();
        services.TryAddSingleton<OfflinePasswordChecker>();
        services.TryAddSingleton<IBreachedPasswordChecker>(provider =>
            provider.GetRequiredService<IOptions<OidcProfilesOptions>>().Value.Passwords.Breached.Mode switch
            {
                BreachedPasswordMode.Range => provider.GetRequiredService<RangePasswordChecker>(),
                BreachedPasswordMode.Offline => provider.GetRequiredService<OfflinePasswordChecker>(),
                _ => provider.GetRequiredService<UncheckedPasswords>(),
            });
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OidcProfilesOptions>, HashFileValidator>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPasswordValidator<TUser>, BreachedPasswordValidator<TUser>>());
        return builder;
    }

    /// <summary>
    /// The factory's own log lines name addresses, and these hold the prefix of a hash: they are taken away, as are traces. A redirect is
    /// not followed: the prefix goes to the configured service only.
    /// </summary>
    private static void AddClient(IServiceCollection services) => services
        .AddHttpClient(RangePasswordChecker.ClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = 16,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ActivityHeadersPropagator = null,
        })
        .RemoveAllLoggers();
}
