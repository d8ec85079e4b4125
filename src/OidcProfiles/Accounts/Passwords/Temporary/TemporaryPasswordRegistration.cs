using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles.Accounts.Data;

namespace OidcProfiles.Accounts.Passwords.Temporary;

/// <summary>Registers temporary passwords and how they are replaced.</summary>
internal static class TemporaryPasswordRegistration
{
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        services.TryAddScoped<PasswordEnds>();
        services.TryAddScoped<TemporaryPasswords>();
        services.TryAddScoped<PasswordGenerator<TUser>>();
        services.TryAddScoped<INewPassword, NewPassword<TUser>>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalDataContributor, TemporaryPasswordData>());
    }
}
