namespace OidcProfiles.Benchmarks;

/// <summary>Who answers UserInfo.</summary>
internal enum UserInfoSource
{
    /// <summary>The module, with the profile.</summary>
    Module,

    /// <summary>OpenIddict by itself, with what the token holds.</summary>
    Token,

    /// <summary>The host, with the Identity user, as the samples of OpenIddict do.</summary>
    IdentityUser,
}
