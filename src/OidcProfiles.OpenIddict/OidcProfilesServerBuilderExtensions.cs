using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OidcProfiles;
using OidcProfiles.Accounts;
using OidcProfiles.Accounts.Applications;
using OidcProfiles.Accounts.Data;
using OidcProfiles.Accounts.Deletion;
using OidcProfiles.Administration.Clients;
using OidcProfiles.Claims;
using OidcProfiles.Groups;
using OidcProfiles.OpenIddict;
using OidcProfiles.OpenIddict.Applications;
using OidcProfiles.OpenIddict.Cors;
using OidcProfiles.OpenIddict.Handlers;
using OidcProfiles.OpenIddict.Registrations;
using OidcProfiles.OpenIddict.Requests;
using OidcProfiles.OpenIddict.SignedUserInfo;
using OpenIddict.Server;
using OpenIddict.Server.AspNetCore;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds OidcProfiles to an OpenIddict server.</summary>
public static class OidcProfilesServerBuilderExtensions
{
    /// <summary>
    /// Answers UserInfo from the profiles, keeps profile claims out of tokens unless they are opted in, and describes the schema in
    /// the discovery document. Needs <c>AddOidcProfiles()</c> and a store. May be called again.
    /// </summary>
    /// <param name="builder">The server.</param>
    /// <param name="configure">Changes the options of the plug-in.</param>
    public static OpenIddictServerBuilder UseOidcProfiles(
        this OpenIddictServerBuilder builder, Action<OidcProfilesOpenIddictOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOidcProfiles();
        services.TryAddScoped(provider => new UserInfoAnswers(provider.GetRequiredService<ProfileClaimsService>()));
        services.TryAddScoped<AnswerUserInfo>();
        services.TryAddScoped<AttachTokenClaims>();
        services.TryAddScoped<RequireGroup>();
        services.TryAddSingleton<ForbidUserInfoCaching>();
        services.TryAddSingleton<ClientRegistrations>();
        services.TryAddSingleton<IClientGroups, ClientGroups>();
        AddCors(services);
        SignedUserInfoRegistration.Add(services);
        services.TryAddScoped<DescribeSchema>();
        services.TryAddSingleton<DescribeClaimsRequests>();
        services.TryAddSingleton<ValidateClaimsRequest>();
        services.TryAddSingleton<PassClaimsRequest>();
        services.TryAddScoped<PermittedScopes>();
        services.TryAddScoped<RememberClaimsRequest>();
        services.TryAddScoped(provider => new AuthorizationClaims(
            provider.GetRequiredService<PermittedScopes>(),
            provider.GetRequiredService<IOptions<OidcProfilesOptions>>(),
            provider.GetRequiredService<IOptionsMonitor<OpenIddictServerOptions>>()));
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountRevoker, OpenIddictAccountRevoker>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IAccountEraser, OpenIddictAccountEraser>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalDataContributor, OpenIddictAuthorizationData>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPersonalDataContributor, OpenIddictTokenData>());
        services.TryAddSingleton<IProfileTokenReader, ProfileTokenReader>();
        services.TryAddSingleton<IAccessTokenReader, AccessTokenReader>();
        services.TryAddScoped<ClientNames>();
        services.TryAddScoped<GrantReader>();
        services.TryAddScoped<GrantEnder>();
        services.TryAddScoped<GrantRevoker>();
        services.TryAddScoped<SharedAttributes>();
        services.TryAddScoped<IConnectedApplications, ConnectedApplications>();
        services.TryAddScoped<IClientList, ClientList>();
        services.TryAddScoped<IClientRegistrar, ClientRegistrar>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<OpenIddictServerOptions>, OidcProfilesServerConfiguration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IOptionsChangeTokenSource<OpenIddictServerOptions>, OidcProfilesServerConfiguration>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<OpenIddictServerOptions>, UserInfoEndpointValidator>());
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<OpenIddictServerAspNetCoreOptions>, OidcProfilesOpenIddictValidator>());
        services.AddOptions<OpenIddictServerOptions>().ValidateOnStart();
        services.AddOptions<OpenIddictServerAspNetCoreOptions>().ValidateOnStart();
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return builder;
    }

    private static void AddCors(IServiceCollection services)
    {
        services.AddCors();

        // A provider of the host's own stays.
        if (services.Any(service => service.ServiceType == typeof(ICorsPolicyProvider) && service.ImplementationType == typeof(DefaultCorsPolicyProvider)))
        {
            services.Replace(ServiceDescriptor.Transient<ICorsPolicyProvider, ClientCorsPolicyProvider>());
        }
    }
}
