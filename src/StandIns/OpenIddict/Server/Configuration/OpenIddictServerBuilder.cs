using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Configures the server.</summary>
public sealed partial class OpenIddictServerBuilder(IServiceCollection services)
{
    public IServiceCollection Services { get; } = services ?? throw new ArgumentNullException(nameof(services));

    public OpenIddictServerBuilder Configure(Action<OpenIddictServerOptions> configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        Services.Configure(configuration);
        return this;
    }

    /// <summary>Adds a step; one without a type counts as custom.</summary>
    public OpenIddictServerBuilder AddEventHandler<TContext>(
        Action<OpenIddictServerHandlerDescriptor.Builder<TContext>> configuration)
        where TContext : BaseContext
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var builder = OpenIddictServerHandlerDescriptor.CreateBuilder<TContext>().SetType(OpenIddictServerHandlerType.Custom);
        configuration(builder);
        return AddEventHandler(builder.Build());
    }

    /// <summary>Adds a step and its service; calling it twice adds the step twice.</summary>
    public OpenIddictServerBuilder AddEventHandler(OpenIddictServerHandlerDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        Services.Add(descriptor.ServiceDescriptor);
        return Configure(options => options.Handlers.Add(descriptor));
    }

    /// <summary>Removes every step that the descriptor's service does.</summary>
    public OpenIddictServerBuilder RemoveEventHandler(OpenIddictServerHandlerDescriptor descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        var service = descriptor.ServiceDescriptor.ServiceType;
        Services.RemoveAll(service);
        return Configure(options => options.Handlers.RemoveAll(handler => handler.ServiceDescriptor.ServiceType == service));
    }

    public OpenIddictServerBuilder AllowAuthorizationCodeFlow() => Configure(static options =>
    {
        options.GrantTypes.Add(GrantTypes.AuthorizationCode);
        options.ResponseTypes.Add(ResponseTypes.Code);
    });

    public OpenIddictServerBuilder AllowClientCredentialsFlow()
        => Configure(static options => options.GrantTypes.Add(GrantTypes.ClientCredentials));

    public OpenIddictServerBuilder AllowRefreshTokenFlow() => Configure(static options =>
    {
        options.GrantTypes.Add(GrantTypes.RefreshToken);
        options.Scopes.Add(Scopes.OfflineAccess);
    });

    public OpenIddictServerBuilder RequireProofKeyForCodeExchange()
        => Configure(static options => options.RequireProofKeyForCodeExchange = true);

    public OpenIddictServerBuilder AcceptAnonymousClients() => Configure(static options => options.AcceptAnonymousClients = true);

    public OpenIddictServerBuilder RegisterClaims(params string[] claims) => Configure(options => options.Claims.UnionWith(claims));

    public OpenIddictServerBuilder RegisterPromptValues(params string[] values)
        => Configure(options => options.PromptValues.UnionWith(values));

    public OpenIddictServerBuilder RegisterScopes(params string[] scopes) => Configure(options => options.Scopes.UnionWith(scopes));

    public OpenIddictServerBuilder SetIssuer(Uri uri)
    {
        ArgumentNullException.ThrowIfNull(uri);
        return Configure(options => options.Issuer = uri);
    }

    public OpenIddictServerBuilder SetIssuer(string uri) => SetIssuer(new Uri(uri, UriKind.Absolute));

    public OpenIddictServerBuilder DisableAccessTokenEncryption()
        => Configure(static options => options.DisableAccessTokenEncryption = true);

    public OpenIddictServerBuilder DisableAuthorizationStorage()
        => Configure(static options => options.DisableAuthorizationStorage = true);

    public OpenIddictServerBuilder DisableRollingRefreshTokens()
        => Configure(static options => options.DisableRollingRefreshTokens = true);

    public OpenIddictServerBuilder DisableScopeValidation() => Configure(static options => options.DisableScopeValidation = true);

    public OpenIddictServerBuilder DisableSlidingRefreshTokenExpiration()
        => Configure(static options => options.DisableSlidingRefreshTokenExpiration = true);

    public OpenIddictServerBuilder DisableTokenStorage() => Configure(static options => options.DisableTokenStorage = true);

    public OpenIddictServerBuilder IgnoreEndpointPermissions() => Configure(static options => options.IgnoreEndpointPermissions = true);

    public OpenIddictServerBuilder IgnoreGrantTypePermissions() => Configure(static options => options.IgnoreGrantTypePermissions = true);

    public OpenIddictServerBuilder IgnoreResponseTypePermissions()
        => Configure(static options => options.IgnoreResponseTypePermissions = true);

    public OpenIddictServerBuilder IgnoreScopePermissions() => Configure(static options => options.IgnoreScopePermissions = true);

    public OpenIddictServerBuilder UseReferenceAccessTokens() => Configure(static options => options.UseReferenceAccessTokens = true);

    public OpenIddictServerBuilder UseReferenceRefreshTokens() => Configure(static options => options.UseReferenceRefreshTokens = true);

    public OpenIddictServerBuilder SetAccessTokenLifetime(TimeSpan? lifetime)
        => Configure(options => options.AccessTokenLifetime = lifetime);

    public OpenIddictServerBuilder SetAuthorizationCodeLifetime(TimeSpan? lifetime)
        => Configure(options => options.AuthorizationCodeLifetime = lifetime);

    public OpenIddictServerBuilder SetIdentityTokenLifetime(TimeSpan? lifetime)
        => Configure(options => options.IdentityTokenLifetime = lifetime);

    public OpenIddictServerBuilder SetRefreshTokenLifetime(TimeSpan? lifetime)
        => Configure(options => options.RefreshTokenLifetime = lifetime);

    public OpenIddictServerBuilder SetRefreshTokenReuseLeeway(TimeSpan? leeway)
        => Configure(options => options.RefreshTokenReuseLeeway = leeway);
}
