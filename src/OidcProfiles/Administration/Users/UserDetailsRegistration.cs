using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Attributes;
using OidcProfiles.Groups;
using OidcProfiles.History;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Users;

/// <summary>Registers how a user is shown. A factory, because without a store there is not what it uses.</summary>
internal static class UserDetailsRegistration
{
    public static void Add(IServiceCollection services) => services.TryAddScoped(provider => new UserDetailsReader(
        new(
            provider.GetRequiredService<IProfileStore>(),
            provider.GetRequiredService<IGroupMemberStore>(),
            provider.GetRequiredService<IHistoryStore>()),
        new(
            provider.GetRequiredService<ISessionStore>(),
            provider.GetService<IExternalLogins>(),
            provider.GetService<IUpstreamSnapshots>(),
            provider.GetService<IConnectedApplications>()),
        provider.GetRequiredService<IAttributeSchemaProvider>(),
        provider.GetRequiredService<TimeProvider>()));
}
