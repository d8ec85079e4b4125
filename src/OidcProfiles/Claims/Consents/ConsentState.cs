namespace OidcProfiles.Claims.Consents;

/// <summary>Where a person stands with an attribute and a client for which something is remembered.</summary>
internal enum ConsentState
{
    /// <summary>Never asked: the person does not see the attribute, and the administrator's rules alone decide.</summary>
    NotAsked,

    /// <summary>Not asked yet.</summary>
    New,

    /// <summary>Shared.</summary>
    Shared,

    /// <summary>Kept back.</summary>
    Withheld,
}
