namespace OidcProfiles.Access;

/// <summary>What a party may do with an attribute; each level includes the one before.</summary>
public enum AccessLevel
{
    /// <summary>Nothing: the party does not learn that the attribute exists.</summary>
    Hidden,

    /// <summary>See the value.</summary>
    ReadOnly,

    /// <summary>See and change the value.</summary>
    ReadWrite,
}
