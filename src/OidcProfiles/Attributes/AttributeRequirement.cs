namespace OidcProfiles.Attributes;

/// <summary>When a person must have given a value.</summary>
public enum AttributeRequirement
{
    /// <summary>The attribute is optional.</summary>
    Never,

    /// <summary>Registration asks for it.</summary>
    AtRegistration,

    /// <summary>Registration asks for it, and so does the next sign-in of a person who lacks it, on the way to any client that gets it.</summary>
    Always,
}
