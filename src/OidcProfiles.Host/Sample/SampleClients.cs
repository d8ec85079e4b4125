using Microsoft.IdentityModel.Tokens;
using OidcProfiles.Host.Server;
using OidcProfiles.OpenIddict;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.Host.Sample;

/// <summary>The clients of the sample data.</summary>
internal sealed class SampleClients(IOpenIddictApplicationManager applications, HostSettings settings)
{
    private const string RedirectUri = "http://127.0.0.1:5099/callback";
    private const string PostLogoutRedirectUri = "http://127.0.0.1:5099/";

    private static readonly string[] ScopeNames =
        [Scopes.Profile, Scopes.Email, Scopes.Phone, Scopes.Address, "groups", "custom_attributes"];

    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await CreateAsync(DescribeUserClient("sample-spa", "Sample single-page application", secret: null), cancellationToken);
        await CreateAsync(DescribeUserClient("sample-web", "Sample web application", "sample-web-secret"), cancellationToken);
        await CreateAsync(
            DescribeUserClient("sample-signed", "Sample application with signed claims", secret: null)
                .SetUserInfoSigningAlgorithm(SecurityAlgorithms.RsaSha256),
            cancellationToken);
        await CreateAsync(DescribeService("sample-service", "Sample service", ScopeNames), cancellationToken);
        await CreateAsync(DescribeService("sample-admin", "Sample administration", [AdminScopes.Manage, AdminScopes.Read]), cancellationToken);
        await CreateAsync(DescribeAdministration(), cancellationToken);
    }

    private OpenIddictApplicationDescriptor DescribeUserClient(string id, string name, string? secret)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientSecret = secret,
            ClientType = secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = secret is null ? ConsentTypes.Implicit : ConsentTypes.Explicit,
            DisplayName = name,
            RedirectUris = { new Uri(RedirectUri) },
            PostLogoutRedirectUris = { new Uri(PostLogoutRedirectUri) },
            Permissions =
            {
                Permissions.Endpoints.Authorization,
                Permissions.Endpoints.Token,
                Permissions.Endpoints.EndSession,
                Permissions.Endpoints.Revocation,
                Permissions.GrantTypes.AuthorizationCode,
                Permissions.GrantTypes.RefreshToken,
                Permissions.ResponseTypes.Code,
            },
            Requirements = { OpenIddictConstants.Requirements.Features.ProofKeyForCodeExchange },
        };
        descriptor.Permissions.UnionWith(ScopeNames.Select(scope => Permissions.Prefixes.Scope + scope));
        if (secret is not null)
        {
            descriptor.Permissions.Add(Permissions.Endpoints.Introspection);
        }

        if (settings.PublicUrl is { } url)
        {
            descriptor.RedirectUris.Add(new Uri(url, "sample"));
            descriptor.PostLogoutRedirectUris.Add(new Uri(url, "sample"));
        }

        return descriptor;
    }

    /// <summary>A program of administrators: it does what the person who signs in may do.</summary>
    private OpenIddictApplicationDescriptor DescribeAdministration()
    {
        var descriptor = DescribeUserClient("sample-admin-console", "Sample administration console", "sample-admin-console-secret");
        descriptor.Permissions.UnionWith([Permissions.Prefixes.Scope + AdminScopes.Manage, Permissions.Prefixes.Scope + AdminScopes.Read]);
        return descriptor;
    }

    /// <summary>A program that acts by itself; its secret is its id with <c>-secret</c>.</summary>
    private static OpenIddictApplicationDescriptor DescribeService(string id, string name, IEnumerable<string> scopes)
    {
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = id,
            ClientSecret = $"{id}-secret",
            ClientType = ClientTypes.Confidential,
            DisplayName = name,
            Permissions = { Permissions.Endpoints.Token, Permissions.Endpoints.Introspection, Permissions.GrantTypes.ClientCredentials },
        };
        descriptor.Permissions.UnionWith(scopes.Select(scope => Permissions.Prefixes.Scope + scope));
        return descriptor;
    }

    /// <summary>Brings a client to the description, also when the server's address or the scopes have changed since.</summary>
    private async Task CreateAsync(OpenIddictApplicationDescriptor descriptor, CancellationToken cancellationToken)
    {
        if (await applications.FindByClientIdAsync(descriptor.ClientId!, cancellationToken) is not { } application)
        {
            await applications.CreateAsync(descriptor, cancellationToken);
            return;
        }

        var uris = await applications.GetRedirectUrisAsync(application, cancellationToken);
        var permissions = await applications.GetPermissionsAsync(application, cancellationToken);
        if (!descriptor.RedirectUris.All(uri => uris.Contains(uri.OriginalString)) || !descriptor.Permissions.All(permissions.Contains))
        {
            await applications.UpdateAsync(application, descriptor, cancellationToken);
        }
    }
}
