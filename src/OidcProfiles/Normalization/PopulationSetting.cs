namespace OidcProfiles.Normalization;

/// <summary>When values of a provider go into the profile.</summary>
public enum PopulationSetting
{
    /// <summary>When the account is made.</summary>
    OnSignup,

    /// <summary>At every sign-in, by the sync rule of each attribute.</summary>
    OnEveryLogin,

    /// <summary>Never.</summary>
    None,
}
