using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Upstream.Remote;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Registers sign-in with providers.</summary>
internal static class UpstreamSignInRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<PendingLogins>();
        services.TryAddScoped<IUpstreamArrivals, UpstreamArrivals>();
        RemoteRegistration.Add(services);
    }
}
