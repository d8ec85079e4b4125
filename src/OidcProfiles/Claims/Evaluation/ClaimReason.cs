namespace OidcProfiles.Claims.Evaluation;

/// <summary>Why a claim is in, or the first rule that keeps it out.</summary>
public enum ClaimReason
{
    /// <summary>Out: clients do not see the attribute.</summary>
    HiddenByAccess,

    /// <summary>Out: the attribute is not enabled for this destination. A claims request does not change that.</summary>
    DestinationNotEnabled,

    /// <summary>Out: the attribute's list of clients leaves this one out.</summary>
    ClientNotReleased,

    /// <summary>Out: none of its scopes was granted, and the client did not ask for it by name.</summary>
    ScopeMissing,

    /// <summary>Out: the client asked for it by name, and may ask for none of its scopes.</summary>
    ScopeNotPermitted,

    /// <summary>Out: the person withholds it from this client.</summary>
    WithheldByConsent,

    /// <summary>Out: the person has not been asked yet whether this client may have it.</summary>
    NotYetConsented,

    /// <summary>Out: the user has no value, or none in the language that was asked for.</summary>
    NoValue,

    /// <summary>Out: the client asked for certain values (OIDC Core 5.5.1), and the user's is another.</summary>
    RequestedValueNotMatching,

    /// <summary>Out: a contributor of the host removed it.</summary>
    RemovedByContributor,

    /// <summary>In: one of its scopes was granted.</summary>
    IncludedByScope,

    /// <summary>In: the client asked for it by name (OIDC Core 5.5).</summary>
    IncludedByClaimsRequest,

    /// <summary>In: a contributor of the host added it.</summary>
    AddedByContributor,
}
