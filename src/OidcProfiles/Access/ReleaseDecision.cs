namespace OidcProfiles.Access;

/// <summary>Whether an attribute goes to a client, or the first rule that keeps it out.</summary>
public enum ReleaseDecision
{
    /// <summary>The client gets it, if it has a value.</summary>
    Released,

    /// <summary>Clients do not see the attribute, or nobody knows it.</summary>
    Hidden,

    /// <summary>The attribute is not enabled for this destination.</summary>
    DestinationNotEnabled,

    /// <summary>The attribute is not for this client.</summary>
    ClientNotListed,

    /// <summary>None of the attribute's scopes was granted.</summary>
    ScopeNotGranted,
}
