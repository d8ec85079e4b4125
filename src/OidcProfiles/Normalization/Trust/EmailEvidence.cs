namespace OidcProfiles.Normalization.Trust;

/// <summary>What the decision about an address rests on.</summary>
public enum EmailEvidence
{
    /// <summary>Not verified: the provider never says so in a way that can be believed.</summary>
    ProviderNeverVerifies,

    /// <summary>Not verified: the host does not trust the provider.</summary>
    NotTrustedByHost,

    /// <summary>Not verified: the flag is absent.</summary>
    FlagAbsent,

    /// <summary>Not verified: the flag is there and not true.</summary>
    FlagNotTrue,

    /// <summary>Not verified: the primary entry of the list is not verified.</summary>
    PrimaryEntryNotVerified,

    /// <summary>Not verified: the address is the public one of the profile, or of no primary entry.</summary>
    NotFromTheList,

    /// <summary>Not verified: nothing says that the owner of the domain was verified.</summary>
    DomainOwnerUnknown,

    /// <summary>Not verified: the provider says that the owner of the domain was not verified.</summary>
    DomainOwnerDenied,

    /// <summary>Verified: the flag is true.</summary>
    Flag,

    /// <summary>Verified: the flag is true, and Google runs the mailbox.</summary>
    GoogleMailbox,

    /// <summary>Verified: the flag is true, and the account belongs to a Workspace domain.</summary>
    WorkspaceDomain,

    /// <summary>Verified: the provider says that the owner of the domain was verified.</summary>
    DomainOwnerVerified,

    /// <summary>Verified: the provider lists the address among the verified ones.</summary>
    VerifiedAddressList,

    /// <summary>Verified: the administrator pinned the tenant, which vouches for its people.</summary>
    PinnedTenant,

    /// <summary>Verified: the entry of the list is primary and verified.</summary>
    PrimaryEntry,

    /// <summary>Verified: the provider sends confirmed addresses only.</summary>
    ConfirmedAddress,
}
