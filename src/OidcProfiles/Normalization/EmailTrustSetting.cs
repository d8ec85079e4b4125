namespace OidcProfiles.Normalization;

/// <summary>Whether a provider is believed about e-mail addresses.</summary>
public enum EmailTrustSetting
{
    /// <summary>As the rule of its mapping says; a provider that nothing is known of is not believed.</summary>
    ByRule,

    /// <summary>The host vouches for a provider that nothing is known of. It weakens no rule of a known one.</summary>
    Yes,

    /// <summary>Never.</summary>
    No,
}
