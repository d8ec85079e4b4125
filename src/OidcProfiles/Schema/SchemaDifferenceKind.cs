namespace OidcProfiles.Schema;

/// <summary>What happens to a definition.</summary>
public enum SchemaDifferenceKind
{
    /// <summary>The attribute is new.</summary>
    Added,

    /// <summary>Its definition changes.</summary>
    Changed,

    /// <summary>It is taken out of use: hidden from every party, its name free, its values kept.</summary>
    Retired,

    /// <summary>It comes into use again, with the values it had.</summary>
    Restored,
}
