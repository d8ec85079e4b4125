using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OidcProfiles;
using OidcProfiles.Email.Identity;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds what connects Identity with the mails of the module.</summary>
public static class OidcProfilesEmailBuilderExtensions
{
    /// <summary>
    /// Code that sends by Identity's <see cref="IEmailSender{TUser}"/>, such as <c>MapIdentityApi</c>, sends the mails of the module, in the
    /// person's language. What was registered for this interface before is replaced.
    /// </summary>
    /// <typeparam name="TUser">The host's user.</typeparam>
    /// <param name="builder">The module.</param>
    public static OidcProfilesBuilder AddIdentityEmailSender<TUser>(this OidcProfilesBuilder builder)
        where TUser : class
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.RemoveAll<IEmailSender<TUser>>();
        builder.Services.AddScoped<IEmailSender<TUser>, IdentityEmailSender<TUser>>();
        return builder;
    }
}
