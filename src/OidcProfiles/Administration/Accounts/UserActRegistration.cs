using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Administration.Accounts;

/// <summary>Registers what administrators do with accounts.</summary>
internal static class UserActRegistration
{
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddScoped<UserActEffects>();
        services.TryAddScoped<UserActs<TUser>>();
        services.TryAddScoped<Invitations>();
        services.TryAddScoped<TemporaryIssuance<TUser>>();
        services.TryAddScoped<Entrances<TUser>>();
        services.TryAddScoped<IUserAccounts, UserAccounts<TUser>>();
        services.TryAddScoped<IUserAccess, UserAccess<TUser>>();
        services.TryAddScoped<IUserPasswords, UserPasswords<TUser>>();
        services.TryAddScoped<IUserCreation, UserCreation<TUser>>();
        services.TryAddScoped<AccountChangeCheck<TUser>>();
        services.TryAddScoped<IUserChanges, UserChanges<TUser>>();
        services.TryAddScoped<IInvitationAcceptance, InvitationAcceptance<TUser>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, InvitationEmailMaker<TUser>>());
    }
}
