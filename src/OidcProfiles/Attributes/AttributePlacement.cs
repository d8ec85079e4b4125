namespace OidcProfiles.Attributes;

/// <summary>Where an attribute stands among the claims.</summary>
public enum AttributePlacement
{
    /// <summary>As a member of the claim <c>custom_attributes</c>.</summary>
    CustomAttributes,

    /// <summary>As a claim of its own.</summary>
    Root,
}
