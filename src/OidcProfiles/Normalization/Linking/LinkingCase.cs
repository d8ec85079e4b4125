namespace OidcProfiles.Normalization.Linking;

/// <summary>All that the decision about linking may rest on.</summary>
public sealed record LinkingCase
{
    /// <summary>Whether somebody is signed in here and asks for the link.</summary>
    public required bool IsSignedIn { get; init; }

    /// <summary>To whom provider, issuer and subject are linked already.</summary>
    public required ExistingLink Link { get; init; }

    /// <summary>How the upstream address relates to the accounts here.</summary>
    public required AddressMatch Match { get; init; }

    /// <summary>
    /// Whether the account that has the address ever proved it. Whether a person has a password does not matter, nor who is signed in.
    /// </summary>
    public required bool IsLocalVerified { get; init; }

    /// <summary>What the upstream address is worth.</summary>
    public required UpstreamAddress Upstream { get; init; }

    /// <summary>The setting of the provider.</summary>
    public required LinkingSetting Setting { get; init; }
}
