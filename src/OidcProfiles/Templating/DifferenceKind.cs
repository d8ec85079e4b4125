namespace OidcProfiles.Templating;

/// <summary>What became of a line.</summary>
public enum DifferenceKind
{
    /// <summary>It is in both texts.</summary>
    Same,

    /// <summary>It is in the old text only.</summary>
    Removed,

    /// <summary>It is in the new text only.</summary>
    Added,
}
