using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using OpenIddict.Client;

namespace OidcProfiles.FunctionalTests.Upstream.OpenIddictClient;

/// <summary>The sample host with OpenIddict.Client in place of the handler of the framework.</summary>
public sealed class ClientHost : UpstreamHost
{
    protected override void Configure()
    {
        foreach (var key in Host.Settings.Keys.Where(key => key.StartsWith("Providers:", StringComparison.Ordinal)).ToList())
        {
            Host.Settings.Remove(key);
        }

        var configure = Host.ConfigureServices;
        Host.ConfigureServices = services =>
        {
            configure?.Invoke(services);
            services.AddOpenIddict().AddClient(options =>
            {
                options.AllowAuthorizationCodeFlow().AddEphemeralEncryptionKey().AddEphemeralSigningKey();
                options.UseAspNetCore().DisableTransportSecurityRequirement().Configure(server =>
                {
                    // The browser of these tests has no TLS.
                    server.CookieBuilder.SameSite = SameSiteMode.Lax;
                    server.CookieBuilder.SecurePolicy = CookieSecurePolicy.SameAsRequest;
                });
                options.UseSystemNetHttp().SetHttpErrorPolicy(Polly.Policy.NoOpAsync<HttpResponseMessage>());
                options.UseOidcProfiles();
                options.AddRegistration(new OpenIddictClientRegistration
                {
                    ProviderName = Scheme,
                    ProviderDisplayName = "Corp",
                    Issuer = new Uri(Peer.Issuer),
                    ClientId = Peer.ClientId,
                    ClientSecret = Peer.ClientSecret,
                    RedirectUri = new Uri("signin-corp", UriKind.Relative),
                    Scopes = { OpenIddictConstants.Scopes.Email, OpenIddictConstants.Scopes.Profile },
                });
            });
        };
    }
}
