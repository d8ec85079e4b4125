namespace OidcProfiles.Normalization;

/// <summary>How much the reader looks at; more is refused.</summary>
public static class UpstreamLimits
{
    /// <summary>The greatest size of all documents together, in bytes of JSON.</summary>
    public const int Bytes = 256 * 1024;

    /// <summary>The greatest depth of objects and lists.</summary>
    public const int Depth = 64;

    /// <summary>The greatest number of members of objects and lists, at all depths, in all documents together.</summary>
    public const int Members = 5_000;
}
