namespace OidcProfiles.Host.Upstream;

/// <summary>A third-party provider, as the configuration names it. What a preset has need not be said.</summary>
internal sealed class ProviderSettings
{
    /// <summary>The name of the authentication scheme, of the settings below OidcProfiles:Upstream:Providers, and of a preset.</summary>
    public string? Scheme { get; set; }

    /// <summary>What stands on the button; the scheme if nothing is said.</summary>
    public string? DisplayName { get; set; }

    public string? ClientId { get; set; }

    public string? ClientSecret { get; set; }

    public string? AuthorizationEndpoint { get; set; }

    public string? TokenEndpoint { get; set; }

    /// <summary>None for a provider whose ID token says everything.</summary>
    public string? UserInformationEndpoint { get; set; }

    /// <summary>openid, profile and email if nothing is said.</summary>
    public IList<string>? Scopes { get; set; }

    /// <summary>Where the provider sends the browser back to; <c>/signin-SCHEME</c> if nothing is said.</summary>
    public string? CallbackPath { get; set; }

    /// <summary>Fixed parameters of the authorization request. Nothing of a person's request is ever added to them.</summary>
    public IDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How long the provider may take for an answer; 10 seconds if nothing is said.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>Whether codes are bound to this browser by PKCE; yes if nothing is said.</summary>
    public bool? Pkce { get; set; }

    /// <summary>Whether the provider puts the nonce into its ID token; yes if nothing is said.</summary>
    public bool? Nonce { get; set; }

    /// <summary>Whether the provider wants the secret in the header; no if nothing is said.</summary>
    public bool? BasicAuthentication { get; set; }
}
