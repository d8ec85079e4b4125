namespace OidcProfiles.Api.Resolver;

/// <summary>Whether somebody is signed in.</summary>
internal enum ResolverState
{
    /// <summary>Nobody, or an account that is locked, gone or being deleted: whoever asks does not learn which.</summary>
    Invalid,

    /// <summary>Somebody.</summary>
    Valid,

    /// <summary>Another system is needed for the answer, and did not answer.</summary>
    Unavailable,
}
