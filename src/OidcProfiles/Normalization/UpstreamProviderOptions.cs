namespace OidcProfiles.Normalization;

/// <summary>The settings of one provider.</summary>
public sealed class UpstreamProviderOptions
{
    /// <summary>The mapping document; null for the one with the provider's own name, and <c>oidc</c> where there is none.</summary>
    public string? Mapping { get; set; }

    /// <summary>The issuer of a generic provider: needed where no ID token names it, and compared where one does.</summary>
    public string? Issuer { get; set; }

    /// <summary>Whether the provider is believed about e-mail addresses.</summary>
    public EmailTrustSetting TrustEmail { get; set; }

    /// <summary>The only tenant (a GUID) whose people may sign in, and whose addresses are believed; null for all tenants.</summary>
    public string? PinnedTenant { get; set; }

    /// <summary>What happens when an account here has the same address.</summary>
    public LinkingSetting Linking { get; set; }

    /// <summary>When values of the provider go into the profile.</summary>
    public PopulationSetting Population { get; set; }
}
