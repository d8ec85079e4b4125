namespace OidcProfiles.Claims;

/// <summary>Whether there is a user whose claims can be released.</summary>
public enum ProfileClaimsStatus
{
    /// <summary>There is, and the claims follow.</summary>
    Found,

    /// <summary>The subject is no user (any more).</summary>
    NotFound,

    /// <summary>The user is locked; nothing is released.</summary>
    Locked,
}
