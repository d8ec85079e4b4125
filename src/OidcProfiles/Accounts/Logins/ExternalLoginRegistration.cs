using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Logins;

/// <summary>Registers what the security page needs of links and sessions.</summary>
internal static class ExternalLoginRegistration
{
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class
    {
        services.AddHttpContextAccessor();
        services.TryAddScoped<OtherSessions>();
        services.TryAddScoped<ISessionRenewal, SessionRenewal<TUser>>();
        services.TryAddScoped<IExternalLogins, ExternalLogins<TUser>>();
    }
}
