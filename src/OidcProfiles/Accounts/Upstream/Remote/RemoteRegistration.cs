using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Registers what the remote handlers of ASP.NET Core hand over to.</summary>
internal static class RemoteRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<IUpstreamExtraDocuments, UpstreamExtraDocuments>();
        services.TryAddScoped<RemoteDocuments>();
        services.TryAddScoped<RemoteArrival>();
    }
}
