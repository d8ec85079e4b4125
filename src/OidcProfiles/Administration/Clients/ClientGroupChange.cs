namespace OidcProfiles.Administration.Clients;

/// <summary>What became of the group that a client was to require.</summary>
public enum ClientGroupChange
{
    /// <summary>It is written.</summary>
    Changed,

    /// <summary>It was so already.</summary>
    Unchanged,

    /// <summary>There is no such client.</summary>
    ClientNotFound,

    /// <summary>The client was changed by another at the same moment.</summary>
    Conflict,
}
