namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>Where a provider is not as the specifications want it. The default is as they do.</summary>
public sealed record UpstreamOAuthDialect
{
    /// <summary>
    /// Whether a <c>nonce</c> goes with the scope <c>openid</c> and must come back in the ID token (OIDC Core 3.1.2.1). False for providers
    /// that leave it out, such as LinkedIn.
    /// </summary>
    public bool UsesNonce { get; init; } = true;

    /// <summary>
    /// Whether the client says id and secret in the header of token requests (<c>client_secret_basic</c>, RFC 6749 2.3.1), as X wants it;
    /// otherwise in the form.
    /// </summary>
    public bool UsesBasicAuthentication { get; init; }
}
