namespace OpenIddict.Validation.AspNetCore;

/// <summary>Names in authentication properties.</summary>
public static class OpenIddictValidationAspNetCoreConstants
{
    public static class Properties
    {
        public const string AccessTokenPrincipal = ".access_token_principal";
        public const string Error = ".error";
        public const string ErrorDescription = ".error_description";
        public const string ErrorUri = ".error_uri";
        public const string Scope = ".scope";
    }

    public static class Tokens
    {
        public const string AccessToken = "access_token";
    }
}
