namespace OidcProfiles.Normalization.Linking;

/// <summary>What the upstream address is worth.</summary>
public enum UpstreamAddress
{
    /// <summary>The provider is not believed that it is the person's.</summary>
    Unverified,

    /// <summary>It is the person's.</summary>
    Verified,

    /// <summary>It is the person's, and the provider speaks for it.</summary>
    Authoritative,
}
