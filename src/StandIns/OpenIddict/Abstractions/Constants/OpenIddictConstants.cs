namespace OpenIddict.Abstractions;

/// <summary>The words of the protocol and of OpenIddict, as many as are used.</summary>
public static partial class OpenIddictConstants
{
    public static class Algorithms
    {
        public const string EcdsaSha256 = "ES256";
        public const string EcdsaSha384 = "ES384";
        public const string EcdsaSha512 = "ES512";
        public const string HmacSha256 = "HS256";
        public const string HmacSha384 = "HS384";
        public const string HmacSha512 = "HS512";
        public const string RsaSha256 = "RS256";
        public const string RsaSha384 = "RS384";
        public const string RsaSha512 = "RS512";
        public const string RsaSsaPssSha256 = "PS256";
        public const string RsaSsaPssSha384 = "PS384";
        public const string RsaSsaPssSha512 = "PS512";
    }

    public static class AuthorizationTypes
    {
        public const string AdHoc = "ad-hoc";
        public const string Permanent = "permanent";
    }

    public static class ClaimRequestMembers
    {
        public const string Essential = "essential";
        public const string IdToken = "id_token";
        public const string UserInfo = "userinfo";
        public const string Value = "value";
        public const string Values = "values";
    }

    public static class ClientAuthenticationMethods
    {
        public const string ClientSecretBasic = "client_secret_basic";
        public const string ClientSecretJwt = "client_secret_jwt";
        public const string ClientSecretPost = "client_secret_post";
        public const string None = "none";
        public const string PrivateKeyJwt = "private_key_jwt";
        public const string SelfSignedTlsClientAuth = "self_signed_tls_client_auth";
        public const string TlsClientAuth = "tls_client_auth";
    }

    public static class ClientTypes
    {
        public const string Confidential = "confidential";
        public const string Public = "public";
    }

    public static class CodeChallengeMethods
    {
        public const string Plain = "plain";
        public const string Sha256 = "S256";
    }

    public static class ConsentTypes
    {
        public const string Explicit = "explicit";
        public const string External = "external";
        public const string Implicit = "implicit";
        public const string Systematic = "systematic";
    }

    public static class Destinations
    {
        public const string AccessToken = "access_token";
        public const string IdentityToken = "id_token";
    }

    public static class GrantTypes
    {
        public const string AuthorizationCode = "authorization_code";
        public const string ClientCredentials = "client_credentials";
        public const string RefreshToken = "refresh_token";
    }

    public static class JsonWebTokenTypes
    {
        public const string AccessToken = "at+jwt";
        public const string Jwt = "JWT";

        public static class Prefixes
        {
            public const string Application = "application/";
        }

        public static class Private
        {
            public const string AuthorizationCode = "oi_auc+jwt";
            public const string RefreshToken = "oi_reft+jwt";
        }
    }

    public static class PromptValues
    {
        public const string Consent = "consent";
        public const string Create = "create";
        public const string Login = "login";
        public const string None = "none";
        public const string SelectAccount = "select_account";
    }

    public static class Properties
    {
        public const string Destinations = ".destinations";
    }

    public static class Requirements
    {
        public static class Features
        {
            public const string ProofKeyForCodeExchange = "ft:pkce";
        }

        public static class Prefixes
        {
            public const string Feature = "ft:";
        }
    }

    public static class ResponseModes
    {
        public const string FormPost = "form_post";
        public const string Fragment = "fragment";
        public const string Query = "query";
    }

    public static class ResponseTypes
    {
        public const string Code = "code";
        public const string IdToken = "id_token";
        public const string None = "none";
        public const string Token = "token";
    }

    public static class Schemes
    {
        public const string Basic = "Basic";
        public const string Bearer = "Bearer";
    }

    public static class Scopes
    {
        public const string Address = "address";
        public const string Email = "email";
        public const string OfflineAccess = "offline_access";
        public const string OpenId = "openid";
        public const string Phone = "phone";
        public const string Profile = "profile";
        public const string Roles = "roles";
    }

    public static class Separators
    {
        public static readonly char[] Ampersand = ['&'];
        public static readonly char[] Comma = [','];
        public static readonly char[] Dash = ['-'];
        public static readonly char[] Dot = ['.'];
        public static readonly char[] DoubleQuote = ['"'];
        public static readonly char[] EqualsSign = ['='];
        public static readonly char[] Hash = ['#'];
        public static readonly char[] QuestionMark = ['?'];
        public static readonly char[] Semicolon = [';'];
        public static readonly char[] Space = [' '];
    }

    public static class Statuses
    {
        public const string Inactive = "inactive";
        public const string Redeemed = "redeemed";
        public const string Rejected = "rejected";
        public const string Revoked = "revoked";
        public const string Valid = "valid";
    }

    public static class TokenTypeHints
    {
        public const string AccessToken = "access_token";
        public const string AuthorizationCode = "authorization_code";
        public const string IdToken = "id_token";
        public const string RefreshToken = "refresh_token";
    }

    public static class TokenTypes
    {
        public const string Bearer = "Bearer";
    }

    public static class ApplicationTypes
    {
        public const string Native = "native";
        public const string Web = "web";
    }

    public static class Settings
    {
        public static class Prefixes
        {
            public const string TokenLifetime = "tkn_lft:";
        }

        public static class TokenLifetimes
        {
            public const string AccessToken = "tkn_lft:act";
            public const string AuthorizationCode = "tkn_lft:auc";
            public const string IdentityToken = "tkn_lft:idt";
            public const string RefreshToken = "tkn_lft:reft";
        }
    }

    public static class SubjectTypes
    {
        public const string Pairwise = "pairwise";
        public const string Public = "public";
    }

    public static class TokenFormats
    {
        public const string Jwt = "urn:ietf:params:oauth:token-type:jwt";
    }
}
