namespace OidcProfiles;

/// <summary>How much can be kept.</summary>
public sealed class ProfileLimits
{
    /// <summary>The greatest number of custom attributes in use; retired ones do not count.</summary>
    public int CustomAttributes { get; set; } = 100;

    /// <summary>In how many further languages an attribute can have a value.</summary>
    public int LanguageVariants { get; set; } = 10;

    /// <summary>The greatest size of one value, in bytes of its JSON in UTF-8.</summary>
    public int ValueBytes { get; set; } = 4 * 1024;

    /// <summary>The greatest size of a profile, in bytes of its document in UTF-8.</summary>
    public int ProfileBytes { get; set; } = 64 * 1024;
}
