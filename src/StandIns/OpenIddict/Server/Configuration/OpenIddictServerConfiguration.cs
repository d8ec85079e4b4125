using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace OpenIddict.Server;

/// <summary>Completes the options and refuses those that could not work, with what to change.</summary>
internal sealed class OpenIddictServerConfiguration(IServiceProvider provider) : IPostConfigureOptions<OpenIddictServerOptions>
{
    public void PostConfigure(string? name, OpenIddictServerOptions options)
    {
        options.TimeProvider ??= provider.GetService<TimeProvider>() ?? TimeProvider.System;
        options.DisableRollingRefreshTokens |= options.DisableTokenStorage;

        CheckFlows(options);
        CheckKeys(options);

        // A stable sort: steps of equal order keep the order of their registration.
        OpenIddictServerHandlerDescriptor[] sorted = [.. options.Handlers.OrderBy(static handler => handler.Order)];
        options.Handlers.Clear();
        options.Handlers.AddRange(sorted);

        NameKeys(options);
        var now = options.Now;
        Sort(options.SigningCredentials, static credentials => credentials.Key, now);
        Sort(options.EncryptionCredentials, static credentials => credentials.Key, now);
    }

    private static void CheckFlows(OpenIddictServerOptions options)
    {
        Refuse(options.GrantTypes.Count is 0 && options.ResponseTypes.Count is 0,
            "No flow is enabled: call at least one of AllowAuthorizationCodeFlow, AllowRefreshTokenFlow or AllowClientCredentialsFlow.");

        Refuse(options.AuthorizationEndpointUris.Count is 0 && options.GrantTypes.Contains(GrantTypes.AuthorizationCode),
            "The authorization code flow needs an authorization endpoint: call SetAuthorizationEndpointUris.");

        Refuse(options.TokenEndpointUris.Count is 0 && options.GrantTypes.Count > 0,
            "The enabled flows need a token endpoint: call SetTokenEndpointUris.");

        Refuse(options.ResponseTypes.Contains(ResponseTypes.Code) && !options.GrantTypes.Contains(GrantTypes.AuthorizationCode),
            "The response type 'code' needs the authorization code flow: call AllowAuthorizationCodeFlow.");

        Refuse(options.DisableTokenStorage && (options.UseReferenceAccessTokens || options.UseReferenceRefreshTokens),
            "Reference tokens are kept in the token storage, which is disabled: choose one of the two.");

        Uri[] addresses =
        [
            .. options.AuthorizationEndpointUris.Distinct(), .. options.ConfigurationEndpointUris.Distinct(),
            .. options.EndSessionEndpointUris.Distinct(), .. options.IntrospectionEndpointUris.Distinct(),
            .. options.JsonWebKeySetEndpointUris.Distinct(), .. options.RevocationEndpointUris.Distinct(),
            .. options.TokenEndpointUris.Distinct(), .. options.UserInfoEndpointUris.Distinct(),
        ];
        Refuse(addresses.Distinct().Count() != addresses.Length, "Two endpoints share an address: give each its own.");
    }

    private static void CheckKeys(OpenIddictServerOptions options)
    {
        Refuse(options.EncryptionCredentials.Count is 0,
            "No encryption key: call AddEncryptionCertificate or AddEncryptionKey, or AddEphemeralEncryptionKey while developing.");

        Refuse(!options.SigningCredentials.Exists(static credentials => credentials.Key is AsymmetricSecurityKey),
            "No asymmetric signing key: call AddSigningCertificate or AddSigningKey, or AddEphemeralSigningKey while developing.");

        var now = options.Now;
        Refuse(options.EncryptionCredentials.TrueForAll(credentials => IsOutOfDate(credentials.Key, now)),
            "Every encryption certificate has expired or is not valid yet: add a valid one.");

        Refuse(options.SigningCredentials.TrueForAll(credentials => IsOutOfDate(credentials.Key, now)),
            "Every signing certificate has expired or is not valid yet: add a valid one.");
    }

    private static void Refuse(bool wrong, string message)
    {
        if (wrong)
        {
            throw new InvalidOperationException(message);
        }
    }

    private static bool IsOutOfDate(SecurityKey key, DateTimeOffset now)
        => key is X509SecurityKey { Certificate: var certificate }
            && (certificate.NotBefore > now.LocalDateTime || certificate.NotAfter < now.LocalDateTime);

    private static void NameKeys(OpenIddictServerOptions options)
    {
        var keys = options.SigningCredentials.Select(static credentials => credentials.Key)
            .Concat(options.EncryptionCredentials.Select(static credentials => credentials.Key));
        foreach (var key in keys.OfType<AsymmetricSecurityKey>().Where(static key => string.IsNullOrEmpty(key.KeyId)))
        {
            key.KeyId = Base64Url.EncodeToString(SHA256.HashData(key.Public!.ExportSubjectPublicKeyInfo()));
        }
    }

    // Symmetric keys first, then the certificate that lasts longest, then keys without a date; certificates out of date come last.
    private static void Sort<TCredentials>(List<TCredentials> credentials, Func<TCredentials, SecurityKey> key, DateTimeOffset now)
    {
        TCredentials[] sorted =
        [
            .. credentials.OrderBy(item => IsOutOfDate(key(item), now) ? 3 : key(item) switch
            {
                SymmetricSecurityKey => 0,
                X509SecurityKey => 1,
                _ => 2,
            }).ThenByDescending(item => (key(item) as X509SecurityKey)?.Certificate.NotAfter),
        ];
        credentials.Clear();
        credentials.AddRange(sorted);
    }
}
