namespace OidcProfiles.Claims.Contributors;

/// <summary>What becomes of a request when a contributor fails or takes too long.</summary>
public enum ContributorFailure
{
    /// <summary>The request goes on without anything that this contributor added or removed.</summary>
    Omit,

    /// <summary>The request fails: claims without this contributor would be wrong.</summary>
    Fail,
}
