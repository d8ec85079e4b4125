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

    /// <summary>The client asked for the claims of another user, by a value of <c>sub</c> (OIDC Core 5.5.1); nothing is released.</summary>
    OtherSubject,

    /// <summary>A contributor of the host failed without which the claims would be wrong; nothing is released.</summary>
    ContributorFailed,
}
