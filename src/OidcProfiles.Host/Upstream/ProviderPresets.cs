namespace OidcProfiles.Host.Upstream;

/// <summary>What the documentation of well-known providers says, by the name of the scheme.</summary>
internal static class ProviderPresets
{
    private static readonly Dictionary<string, ProviderSettings> All = new(StringComparer.OrdinalIgnoreCase)
    {
        // https://developers.google.com/identity/openid-connect/openid-connect
        ["google"] = new()
        {
            DisplayName = "Google",
            AuthorizationEndpoint = "https://accounts.google.com/o/oauth2/v2/auth",
            TokenEndpoint = "https://oauth2.googleapis.com/token",
            UserInformationEndpoint = "https://openidconnect.googleapis.com/v1/userinfo",
            Scopes = ["openid", "profile", "email"],
        },

        // https://learn.microsoft.com/entra/identity-platform/v2-oauth2-auth-code-flow and https://learn.microsoft.com/graph/api/user-get
        ["microsoft"] = new()
        {
            DisplayName = "Microsoft",
            AuthorizationEndpoint = "https://login.microsoftonline.com/common/oauth2/v2.0/authorize",
            TokenEndpoint = "https://login.microsoftonline.com/common/oauth2/v2.0/token",
            UserInformationEndpoint =
                "https://graph.microsoft.com/v1.0/me?$select=id,displayName,givenName,surname,mail,preferredLanguage",
            Scopes = ["openid", "profile", "email", "User.Read"],
        },

        // https://docs.github.com/apps/oauth-apps/building-oauth-apps/authorizing-oauth-apps
        ["github"] = new()
        {
            DisplayName = "GitHub",
            AuthorizationEndpoint = "https://github.com/login/oauth/authorize",
            TokenEndpoint = "https://github.com/login/oauth/access_token",
            UserInformationEndpoint = "https://api.github.com/user",
            Scopes = ["read:user", "user:email"],
        },

        // https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
        ["facebook"] = new()
        {
            DisplayName = "Facebook",
            AuthorizationEndpoint = "https://www.facebook.com/v21.0/dialog/oauth",
            TokenEndpoint = "https://graph.facebook.com/v21.0/oauth/access_token",
            UserInformationEndpoint =
                "https://graph.facebook.com/v21.0/me?fields=id,name,first_name,middle_name,last_name,short_name,email,picture.type(large)",
            Scopes = ["public_profile", "email"],
        },

        // https://learn.microsoft.com/linkedin/consumer/integrations/self-serve/sign-in-with-linkedin-v2. LinkedIn refuses a code_verifier
        // beside a client secret, and leaves the nonce out of its ID token.
        ["linkedin"] = new()
        {
            DisplayName = "LinkedIn",
            AuthorizationEndpoint = "https://www.linkedin.com/oauth/v2/authorization",
            TokenEndpoint = "https://www.linkedin.com/oauth/v2/accessToken",
            UserInformationEndpoint = "https://api.linkedin.com/v2/userinfo",
            Scopes = ["openid", "profile", "email"],
            Pkce = false,
            Nonce = false,
        },

        // https://docs.x.com/fundamentals/authentication/oauth-2-0/authorization-code
        ["x"] = new()
        {
            DisplayName = "X",
            AuthorizationEndpoint = "https://x.com/i/oauth2/authorize",
            TokenEndpoint = "https://api.x.com/2/oauth2/token",
            UserInformationEndpoint = "https://api.x.com/2/users/me?user.fields=confirmed_email,profile_image_url,url",
            Scopes = ["tweet.read", "users.read", "users.email"],
            BasicAuthentication = true,
        },
    };

    public static IEnumerable<string> Names => All.Keys;

    /// <summary>Fills in what the configuration does not say.</summary>
    public static ProviderSettings Complete(ProviderSettings given)
    {
        var preset = All.GetValueOrDefault(given.Scheme ?? string.Empty) ?? new();
        return new()
        {
            Scheme = given.Scheme,
            DisplayName = given.DisplayName ?? preset.DisplayName ?? given.Scheme,
            ClientId = given.ClientId,
            ClientSecret = given.ClientSecret,
            AuthorizationEndpoint = given.AuthorizationEndpoint ?? preset.AuthorizationEndpoint,
            TokenEndpoint = given.TokenEndpoint ?? preset.TokenEndpoint,
            UserInformationEndpoint = given.UserInformationEndpoint ?? preset.UserInformationEndpoint,
            Scopes = given.Scopes ?? preset.Scopes ?? ["openid", "profile", "email"],
            CallbackPath = given.CallbackPath ?? $"/signin-{given.Scheme}",
            Parameters = given.Parameters,
            Timeout = given.Timeout,
            Pkce = given.Pkce ?? preset.Pkce ?? true,
            Nonce = given.Nonce ?? preset.Nonce ?? true,
            BasicAuthentication = given.BasicAuthentication ?? preset.BasicAuthentication ?? false,
        };
    }
}
