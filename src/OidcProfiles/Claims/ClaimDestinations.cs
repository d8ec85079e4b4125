namespace OidcProfiles.Claims;

/// <summary>Where claims go.</summary>
[Flags]
public enum ClaimDestinations
{
    /// <summary>Nowhere.</summary>
    None = 0,

    /// <summary>The UserInfo response (OIDC Core 5.3).</summary>
    UserInfo = 1,

    /// <summary>The ID token (OIDC Core 2).</summary>
    IdToken = 2,

    /// <summary>The access token (RFC 9068).</summary>
    AccessToken = 4,
}
