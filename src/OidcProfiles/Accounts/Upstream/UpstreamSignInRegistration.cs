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
        services.TryAddScoped<SnapshotKeeper>();
        services.TryAddScoped<UpstreamRefresh>();
        services.TryAddScoped<UpstreamWork>();
        UpstreamCompletionRegistration.Add(services);
        services.TryAddSingleton<UpstreamProviders>();
    }

    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddScoped<UpstreamLinks<TUser>>();
        UpstreamCompletionRegistration.Add<TUser>(services);
        services.TryAddScoped<UpstreamAccounts<TUser>>();
        services.TryAddScoped<UpstreamDecisions<TUser>>();
        services.TryAddScoped<UpstreamEffects<TUser>>();
        services.TryAddScoped<UpstreamJudge<TUser>>();
        services.TryAddScoped<UpstreamReception<TUser>>();
        services.TryAddScoped<UpstreamSessions<TUser>>();
        services.TryAddScoped<IUpstreamSignIn, UpstreamSignIn<TUser>>();
        services.TryAddScoped<IUpstreamSnapshots, UpstreamSnapshots<TUser>>();
        RemoteRegistration.Add(services);
    }
}
