namespace OidcProfiles.Administration.Directory;

/// <summary>Which users, and which page of them.</summary>
public sealed record UserQuery
{
    /// <summary>The greatest <see cref="Limit"/>.</summary>
    public const int MaximumLimit = 200;

    /// <summary>A condition in the filter language of SCIM (RFC 7644, 3.4.2.2), see docs/administration.md; null or blank for none.</summary>
    public string? Filter { get; init; }

    /// <summary>
    /// What people type into one box: the beginning of a user name, an address, a number or the value of a searchable attribute, or a whole
    /// user id; null or blank for none. Of each index but that of user names the first 500 matches are considered.
    /// </summary>
    public string? Search { get; init; }

    /// <summary>Whether the order of user names is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Begin after this: <see cref="UserPage.Next"/> of the page before. Null to begin at the beginning.</summary>
    public string? After { get; init; }

    /// <summary>End before this: <see cref="UserPage.Previous"/> of the page after. Counts for nothing where <see cref="After"/> is given.</summary>
    public string? Before { get; init; }

    /// <summary>How many at most, 1 to <see cref="MaximumLimit"/>.</summary>
    public int Limit { get; init; } = 50;
}
