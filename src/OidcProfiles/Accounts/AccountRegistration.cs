using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OidcProfiles.Accounts.Addresses;
using OidcProfiles.Accounts.Completion;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Passwords;
using OidcProfiles.Accounts.Passwords.Temporary;
using OidcProfiles.Accounts.Phones;
using OidcProfiles.Accounts.Proofs;
using OidcProfiles.Accounts.Registration;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.SignIn;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Accounts.Users;
using OidcProfiles.Administration;
using OidcProfiles.Administration.Accounts;
using OidcProfiles.Email;
using OidcProfiles.Pictures.Profile;

namespace OidcProfiles.Accounts;

/// <summary>Registers how people make and keep accounts.</summary>
internal static class AccountRegistration
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddScoped<ProofManager>();
        services.TryAddScoped<ProofIssuer>();
        services.TryAddScoped<ProofRedeemer>();
        services.TryAddScoped<AccountRequests>();
        services.TryAddScoped<AccountAccess>();
        services.TryAddScoped<AccountTrail>();
        services.TryAddScoped<AccountMails>();
        services.TryAddSingleton<AccountLinks>();
        services.TryAddScoped<RegistrationCheck>();
        services.TryAddScoped<RegistrationForm>();
        services.TryAddScoped<RegistrationProfiles>();
        services.TryAddSingleton<AddressRules>();
        services.TryAddScoped<EmailChangeProofs>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, EmailChangeNoticeMaker>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountRevoker, SessionRevoker>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<CookieAuthenticationOptions>, SessionCookieSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<SecurityStampValidatorOptions>, SessionCookieSetup>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, AccountRetention>());
        PersonalDataRegistration.Add(services);
        services.TryAddSingleton<PublicUrlRule>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OidcProfilesOptions>, PublicUrlRule>(
            provider => provider.GetRequiredService<PublicUrlRule>()));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, PublicUrlRule>(
            provider => provider.GetRequiredService<PublicUrlRule>()));
        CompletionRegistration.Add(services);
        UpstreamSignInRegistration.Add(services);
        ProfilePictureRegistration.Add(services);
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IDeferredEmailResolver, ProofEmailResolver>());
    }

    /// <summary>What works over the host's own type of user.</summary>
    public static void Add<TUser>(IServiceCollection services)
        where TUser : class, new()
    {
        SignInRegistration.Add<TUser>(services);
        TemporaryPasswordRegistration.Add<TUser>(services);
        services.TryAddScoped<AccountUsers<TUser>>();
        services.TryAddScoped<IAdministrators, RoleAdministrators<TUser>>();
        PhoneRegistration.Add<TUser>(services);
        ExternalLoginRegistration.Add<TUser>(services);
        UpstreamSignInRegistration.Add<TUser>(services);
        services.TryAddScoped<PasswordChanges<TUser>>();
        services.TryAddScoped<IPasswordReset, PasswordReset<TUser>>();
        RegistrationServices.Add<TUser>(services);
        services.TryAddScoped<EmailChangeEffects<TUser>>();
        services.TryAddScoped<IEmailChange, EmailChange<TUser>>();
        PersonalDataRegistration.Add<TUser>(services);
        UserActRegistration.Add<TUser>(services);
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, EmailChangeEmailMaker<TUser>>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IProofEmailMaker, PasswordResetEmailMaker<TUser>>());
    }
}
