namespace OidcProfiles.Administration.Clients;

/// <summary>Whether a client gets an answer.</summary>
public enum ClientExplanationStatus
{
    /// <summary>It does, and the answer follows.</summary>
    Answered,

    /// <summary>There is no such user.</summary>
    UserNotFound,

    /// <summary>The account is locked.</summary>
    UserLocked,

    /// <summary>The account waits to be erased.</summary>
    UserBeingDeleted,

    /// <summary>The client is for the members of a group, and the person is not in it. Access tokens that are out stay valid until they end.</summary>
    GroupRequired,

    /// <summary>By <c>claims</c> the client asks for another person (OIDC Core 5.5.1).</summary>
    OtherSubject,

    /// <summary>The <c>claims</c> parameter has a fault, for which the request is refused.</summary>
    InvalidClaims,

    /// <summary>A contributor of the host failed without which the claims would be wrong.</summary>
    ContributorFailed,
}
