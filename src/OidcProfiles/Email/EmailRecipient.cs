namespace OidcProfiles.Email;

/// <summary>Who gets a mail, and how they read.</summary>
/// <param name="Address">The e-mail address.</param>
public sealed record EmailRecipient(string Address)
{
    /// <summary>The whole name, if it is known.</summary>
    public string? Name { get; init; }

    /// <summary>The given name, if it is known.</summary>
    public string? GivenName { get; init; }

    /// <summary>A language tag (BCP 47), such as the attribute <c>locale</c>; null for the default.</summary>
    public string? Culture { get; init; }

    /// <summary>A time zone (IANA), such as the attribute <c>zoneinfo</c>; null for UTC.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The user id; null if the address belongs to no user (yet).</summary>
    public string? UserId { get; init; }
}
