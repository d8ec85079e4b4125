using OpenIddict.Server;

namespace Microsoft.Extensions.DependencyInjection;

public sealed partial class OpenIddictServerBuilder
{
    public OpenIddictServerBuilder SetAuthorizationEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.AuthorizationEndpointUris);

    public OpenIddictServerBuilder SetAuthorizationEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.AuthorizationEndpointUris);

    public OpenIddictServerBuilder SetConfigurationEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.ConfigurationEndpointUris);

    public OpenIddictServerBuilder SetConfigurationEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.ConfigurationEndpointUris);

    public OpenIddictServerBuilder SetEndSessionEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.EndSessionEndpointUris);

    public OpenIddictServerBuilder SetEndSessionEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.EndSessionEndpointUris);

    public OpenIddictServerBuilder SetIntrospectionEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.IntrospectionEndpointUris);

    public OpenIddictServerBuilder SetIntrospectionEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.IntrospectionEndpointUris);

    public OpenIddictServerBuilder SetJsonWebKeySetEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.JsonWebKeySetEndpointUris);

    public OpenIddictServerBuilder SetJsonWebKeySetEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.JsonWebKeySetEndpointUris);

    public OpenIddictServerBuilder SetRevocationEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.RevocationEndpointUris);

    public OpenIddictServerBuilder SetRevocationEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.RevocationEndpointUris);

    public OpenIddictServerBuilder SetTokenEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.TokenEndpointUris);

    public OpenIddictServerBuilder SetTokenEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.TokenEndpointUris);

    public OpenIddictServerBuilder SetUserInfoEndpointUris(params string[] uris)
        => SetEndpointUris(uris, static options => options.UserInfoEndpointUris);

    public OpenIddictServerBuilder SetUserInfoEndpointUris(params Uri[] uris)
        => SetEndpointUris(uris, static options => options.UserInfoEndpointUris);

    private OpenIddictServerBuilder SetEndpointUris(string[] uris, Func<OpenIddictServerOptions, List<Uri>> list)
    {
        ArgumentNullException.ThrowIfNull(uris);
        return SetEndpointUris([.. uris.Select(static uri => new Uri(uri, UriKind.RelativeOrAbsolute))], list);
    }

    private OpenIddictServerBuilder SetEndpointUris(Uri[] uris, Func<OpenIddictServerOptions, List<Uri>> list)
    {
        ArgumentNullException.ThrowIfNull(uris);
        foreach (var uri in uris)
        {
            if (!uri.IsWellFormedOriginalString() || uri.OriginalString.StartsWith('~'))
            {
                throw new ArgumentException(
                    $"'{uri.OriginalString}' is no endpoint address: write an absolute one, or one relative to the base address.",
                    nameof(uris));
            }
        }

        return Configure(options =>
        {
            list(options).Clear();
            list(options).AddRange(uris);
        });
    }
}
