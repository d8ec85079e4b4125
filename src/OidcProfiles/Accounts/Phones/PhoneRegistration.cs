using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OidcProfiles.Accounts.Phones;

/// <summary>Registers the change of telephone numbers.</summary>
internal static class PhoneRegistration
{
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class
    {
        services.TryAddScoped<AccountAttributes>();
        services.TryAddSingleton<PhoneCooldown>();
        services.TryAddScoped<PhoneCodes>();
        services.TryAddScoped<PhoneMessages>();
        services.TryAddScoped<PhoneAccounts<TUser>>();
        services.TryAddScoped<IPhoneChange, PhoneChange<TUser>>();
    }
}
