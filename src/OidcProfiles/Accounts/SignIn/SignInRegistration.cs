using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Email;

namespace OidcProfiles.Accounts.SignIn;

/// <summary>Registers sign-in, its limits, and changes of password.</summary>
internal static class SignInRegistration
{
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddSingleton<SignInKeys>();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IUnitOfWorkPreparation, SignInKeys>(provider => provider.GetRequiredService<SignInKeys>()));
        services.TryAddSingleton<SignInLimits>();
        services.TryAddScoped<SignInFailures>();
        services.TryAddSingleton<DecoyPassword>();
        services.TryAddScoped<SignInTrail>();
        services.TryAddScoped<SignInGuard>();
        services.TryAddScoped<SignInResults>();
        services.TryAddScoped<SignInObservers>();
        services.TryAddScoped<NewPlaceMails>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISignInObserver, NewPlaceObserver>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<ISignInObserver, SignInTrail>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, SignInRetention>());
        services.TryAddScoped<SignInAccounts<TUser>>();
        services.TryAddScoped<PasswordEntry<TUser>>();
        services.TryAddScoped<ISignIn, PasswordSignIn<TUser>>();
        services.TryAddScoped<ISignInProviders, SignInProviders<TUser>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IDeferredEmailResolver, SignInBackOffEmailResolver<TUser>>());
        services.TryAddScoped<ProvenSession<TUser>>();
        services.TryAddScoped<PasswordProof<TUser>>();
        services.TryAddScoped<IReauthentication, Reauthentication<TUser>>();
        services.TryAddScoped<IPasswordChange, PasswordChange<TUser>>();
    }
}
