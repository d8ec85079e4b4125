using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Normalization.Mapping;

/// <summary>Where the e-mail address comes from and when it is believed.</summary>
public sealed class EmailMapping
{
    /// <summary>Where the address stands in UserInfo or ID token; the first that is there counts.</summary>
    public IList<string> Addresses { get; set; } = [];

    /// <summary>Where the same document says whether it is verified: true or "true"; null if none does.</summary>
    public string? Verified { get; set; }

    /// <summary>The list of addresses, which comes before the others; null for none.</summary>
    public EmailListMapping? List { get; set; }

    /// <summary>Where the documents say that the address is a relay's; null if none does.</summary>
    public string? Relay { get; set; }

    /// <summary>Domains whose addresses are no addresses, because they take no mail.</summary>
    public IList<string> IgnoredDomains { get; set; } = [];

    /// <summary>When the address counts as verified and as authoritative.</summary>
    public EmailTrustRule Rule { get; set; }
}
