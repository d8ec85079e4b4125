using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Users;

namespace OidcProfiles.Accounts.Registration;

/// <summary>Registers how people make accounts.</summary>
internal static class RegistrationServices
{
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddScoped<RegistrationAccounts<TUser>>();
        services.TryAddScoped<RegistrationRequests<TUser>>();
        services.TryAddScoped<RegistrationConfirmations<TUser>>();
        services.TryAddScoped<AddressConfirmations<TUser>>();
        services.TryAddScoped<ImmediateRegistrations<TUser>>();
        services.TryAddScoped<IRegistration, Registration<TUser>>();
        services.TryAddScoped<IUserSignIn, UserSignIn<TUser>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, RegistrationEmailMaker<TUser>>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, AddressEmailMaker<TUser>>());
    }
}
