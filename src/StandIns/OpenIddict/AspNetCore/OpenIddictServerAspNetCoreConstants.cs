namespace OpenIddict.Server.AspNetCore;

public static class OpenIddictServerAspNetCoreConstants
{
    /// <summary>Names in the authentication properties that carry an error from the application to the server.</summary>
    public static class Properties
    {
        public const string AccessTokenPrincipal = ".access_token_principal";
        public const string AuthorizationCodePrincipal = ".authorization_code_principal";
        public const string Error = ".error";
        public const string ErrorDescription = ".error_description";
        public const string ErrorUri = ".error_uri";
        public const string IdentityTokenPrincipal = ".identity_token_principal";
        public const string RefreshTokenPrincipal = ".refresh_token_principal";
        public const string Scope = ".scope";
    }

    public static class Tokens
    {
        public const string AccessToken = "access_token";
        public const string AuthorizationCode = "authorization_code";
        public const string IdentityToken = "id_token";
        public const string RefreshToken = "refresh_token";
    }
}
