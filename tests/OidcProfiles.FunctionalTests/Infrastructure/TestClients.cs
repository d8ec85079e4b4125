using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.FunctionalTests.Infrastructure;

/// <summary>Registers clients of tests.</summary>
public static class TestClients
{
    /// <summary>A client of people that needs no consent, with the redirect address of <see cref="RelyingParty"/>.</summary>
    /// <param name="host">The server.</param>
    /// <param name="id">The client id.</param>
    /// <param name="secret">Its secret; null for a public client.</param>
    /// <param name="configure">What is different.</param>
    public static Task CreateClientAsync(
        this HostFactory host, string id, string? secret = null, Action<OpenIddictApplicationDescriptor>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(host);
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientSecret = secret,
            ClientType = secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = ConsentTypes.Implicit,
            RedirectUris = { new(RelyingParty.RedirectUri) },
            Permissions =
            {
                Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode, Permissions.GrantTypes.RefreshToken,
                Permissions.ResponseTypes.Code, Permissions.Scopes.Email, Permissions.Scopes.Profile, Permissions.Scopes.Address, Permissions.Scopes.Phone,
                Permissions.Prefixes.Scope + "custom_attributes",
            },
        };
        configure?.Invoke(descriptor);
        return host.WithAsync((IOpenIddictApplicationManager applications) => applications.CreateAsync(descriptor).AsTask());
    }
}
