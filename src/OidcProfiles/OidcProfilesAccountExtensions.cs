using OidcProfiles;
using OidcProfiles.Accounts;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds accounts that people make and keep themselves.</summary>
public static class OidcProfilesAccountExtensions
{
    /// <summary>Adds registration, confirmation and password reset over Identity. May be called again.</summary>
    /// <typeparam name="TUser">The host's user.</typeparam>
    /// <param name="builder">The module.</param>
    public static OidcProfilesBuilder AddAccounts<TUser>(this OidcProfilesBuilder builder)
        where TUser : class, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        AccountRegistration.Add(builder.Services);
        AccountRegistration.Add<TUser>(builder.Services);
        return builder;
    }
}
