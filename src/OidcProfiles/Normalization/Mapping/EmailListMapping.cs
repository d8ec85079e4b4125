namespace OidcProfiles.Normalization.Mapping;

/// <summary>How the entries of <see cref="UpstreamDocuments.Emails"/> are read.</summary>
public sealed class EmailListMapping
{
    /// <summary>The address, from the entry.</summary>
    public string? Address { get; set; }

    /// <summary>Whether it is the primary one, from the entry.</summary>
    public string? Primary { get; set; }

    /// <summary>Whether it is verified, from the entry.</summary>
    public string? Verified { get; set; }
}
