using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;

namespace OpenIddict.Server;

/// <summary>The settings of the server.</summary>
public sealed class OpenIddictServerOptions
{
    /// <summary>The issuer; null takes the address of each request.</summary>
    public Uri? Issuer { get; set; }

    public List<EncryptingCredentials> EncryptionCredentials { get; } = [];

    /// <summary>The signing keys, symmetric ones first.</summary>
    public List<SigningCredentials> SigningCredentials { get; } = [];

    public JsonWebTokenHandler JsonWebTokenHandler { get; set; } = new();

    public List<Uri> AuthorizationEndpointUris { get; } = [];

    public List<Uri> ConfigurationEndpointUris { get; } =
    [
        new(".well-known/openid-configuration", UriKind.Relative),
        new(".well-known/oauth-authorization-server", UriKind.Relative),
    ];

    public List<Uri> EndSessionEndpointUris { get; } = [];

    public List<Uri> IntrospectionEndpointUris { get; } = [];

    public List<Uri> JsonWebKeySetEndpointUris { get; } = [new(".well-known/jwks", UriKind.Relative)];

    public List<Uri> RevocationEndpointUris { get; } = [];

    public List<Uri> TokenEndpointUris { get; } = [];

    public List<Uri> UserInfoEndpointUris { get; } = [];

    public TimeSpan? AccessTokenLifetime { get; set; } = TimeSpan.FromHours(1);

    public TimeSpan? AuthorizationCodeLifetime { get; set; } = TimeSpan.FromMinutes(5);

    public TimeSpan? IdentityTokenLifetime { get; set; } = TimeSpan.FromMinutes(20);

    public TimeSpan? RefreshTokenLifetime { get; set; } = TimeSpan.FromDays(14);

    /// <summary>For how long a redeemed refresh token still works: two tabs may refresh at once.</summary>
    public TimeSpan? RefreshTokenReuseLeeway { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The steps of the pipeline; sorted by their order once the options are built.</summary>
    public List<OpenIddictServerHandlerDescriptor> Handlers { get; } = [.. OpenIddictServerHandlers.DefaultHandlers];

    public bool AcceptAnonymousClients { get; set; }

    public bool DisableAccessTokenEncryption { get; set; }

    public bool DisableAuthorizationStorage { get; set; }

    public bool DisableRollingRefreshTokens { get; set; }

    public bool DisableScopeValidation { get; set; }

    public bool DisableSlidingRefreshTokenExpiration { get; set; }

    public bool DisableTokenStorage { get; set; }

    public bool IgnoreEndpointPermissions { get; set; }

    public bool IgnoreGrantTypePermissions { get; set; }

    public bool IgnoreResponseTypePermissions { get; set; }

    public bool IgnoreScopePermissions { get; set; }

    public bool RequireProofKeyForCodeExchange { get; set; }

    public bool UseReferenceAccessTokens { get; set; }

    public bool UseReferenceRefreshTokens { get; set; }

    /// <summary>What discovery says in <c>claims_supported</c>.</summary>
    public HashSet<string> Claims { get; } = new(StringComparer.Ordinal)
    {
        OpenIddictConstants.Claims.Audience,
        OpenIddictConstants.Claims.ExpiresAt,
        OpenIddictConstants.Claims.IssuedAt,
        OpenIddictConstants.Claims.Issuer,
        OpenIddictConstants.Claims.Subject,
    };

    /// <summary>
    /// What discovery says. Assertions are announced as the real library does; no client here has keys, so none is ever accepted.
    /// </summary>
    public HashSet<string> ClientAuthenticationMethods { get; } = new(StringComparer.Ordinal)
    {
        OpenIddictConstants.ClientAuthenticationMethods.ClientSecretPost,
        OpenIddictConstants.ClientAuthenticationMethods.PrivateKeyJwt,
    };

    public HashSet<string> CodeChallengeMethods { get; } = new(StringComparer.Ordinal)
    {
        OpenIddictConstants.CodeChallengeMethods.Plain,
        OpenIddictConstants.CodeChallengeMethods.Sha256,
    };

    public HashSet<string> GrantTypes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> PromptValues { get; } = new(StringComparer.Ordinal)
    {
        OpenIddictConstants.PromptValues.Consent,
        OpenIddictConstants.PromptValues.Login,
        OpenIddictConstants.PromptValues.None,
        OpenIddictConstants.PromptValues.SelectAccount,
    };

    public HashSet<string> ResponseModes { get; } = new(StringComparer.Ordinal)
    {
        OpenIddictConstants.ResponseModes.FormPost,
        OpenIddictConstants.ResponseModes.Fragment,
        OpenIddictConstants.ResponseModes.Query,
    };

    public HashSet<string> ResponseTypes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Scopes { get; } = new(StringComparer.Ordinal) { OpenIddictConstants.Scopes.OpenId };

    public HashSet<string> SubjectTypes { get; } = new(StringComparer.Ordinal) { OpenIddictConstants.SubjectTypes.Public };

    public TimeProvider? TimeProvider { get; set; }

    /// <summary>The time by the configured clock.</summary>
    internal DateTimeOffset Now => (TimeProvider ?? TimeProvider.System).GetUtcNow();
}
