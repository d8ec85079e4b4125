using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>The clients of setup.json.</summary>
internal static class GoldenClients
{
    private static readonly string[] ProfileScopes =
    [
        Permissions.Scopes.Email, Permissions.Scopes.Profile, Permissions.Scopes.Phone, Permissions.Scopes.Address,
        Permissions.Prefixes.Scope + "custom_attributes",
    ];

    private static readonly string[] CodeFlow =
    [
        Permissions.Endpoints.Authorization, Permissions.Endpoints.Token, Permissions.GrantTypes.AuthorizationCode,
        Permissions.ResponseTypes.Code,
    ];

    private static readonly string[] Interactive =
        [.. CodeFlow, .. ProfileScopes, Permissions.Endpoints.EndSession, Permissions.Endpoints.Revocation,
            Permissions.GrantTypes.RefreshToken];

    public static string? SecretOf(string clientId) => clientId is "web" or "svc" or "api" ? clientId + "-secret" : null;

    public static string CallbackOf(string clientId) => $"https://{clientId}.example/cb";

    public static async Task CreateAsync(IServiceProvider services)
    {
        var manager = services.GetRequiredService<IOpenIddictApplicationManager>();

        foreach (var descriptor in Descriptors())
        {
            await manager.CreateAsync(descriptor);
        }
    }

    private static IEnumerable<OpenIddictApplicationDescriptor> Descriptors()
    {
        yield return Describe("spa", ConsentTypes.Implicit, Interactive);
        yield return Describe("web", ConsentTypes.Explicit, [.. Interactive, Permissions.Endpoints.Introspection]);
        yield return Describe("lean", ConsentTypes.Implicit, CodeFlow);
        yield return Describe("svc", null,
        [
            Permissions.Endpoints.Token, Permissions.Endpoints.Revocation, Permissions.Endpoints.Introspection,
            Permissions.GrantTypes.ClientCredentials, Permissions.Prefixes.Scope + "custom_attributes",
        ]);
        yield return Describe("api", null, [Permissions.Endpoints.Introspection]);
    }

    private static OpenIddictApplicationDescriptor Describe(string clientId, string? consent, string[] permissions)
    {
        var secret = SecretOf(clientId);
        var descriptor = new OpenIddictApplicationDescriptor
        {
            ClientId = clientId,
            ClientSecret = secret,
            ClientType = secret is null ? ClientTypes.Public : ClientTypes.Confidential,
            ConsentType = consent,
        };

        if (consent is not null)
        {
            descriptor.RedirectUris.Add(new Uri(CallbackOf(clientId)));
            descriptor.PostLogoutRedirectUris.Add(new Uri($"https://{clientId}.example/bye"));
        }

        descriptor.Permissions.UnionWith(permissions);
        return descriptor;
    }
}
