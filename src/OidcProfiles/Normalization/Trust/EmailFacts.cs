namespace OidcProfiles.Normalization.Trust;

/// <summary>All that a decision about an address may rest on.</summary>
internal sealed record EmailFacts
{
    /// <summary>The address in its comparable form.</summary>
    public required string Comparable { get; init; }

    /// <summary>The flag of the document that the address is from; null if it has none.</summary>
    public bool? Flag { get; init; }

    /// <summary>The flag of the primary entry; null if the address is not from the list.</summary>
    public bool? PrimaryEntry { get; init; }

    /// <summary>Whether a Workspace domain is named.</summary>
    public bool HasWorkspaceDomain { get; init; }

    /// <summary>What Entra says of the owner of the domain; null if nothing.</summary>
    public bool? DomainOwner { get; init; }

    /// <summary>Whether Entra lists the address among the verified ones.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the person is of the tenant that the administrator pinned.</summary>
    public bool IsOfPinnedTenant { get; init; }

    /// <summary>Whether the address is a relay's.</summary>
    public bool IsRelay { get; init; }

    public string Domain => Comparable[(Comparable.LastIndexOf('@') + 1)..];
}
