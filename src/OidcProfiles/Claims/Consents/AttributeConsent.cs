namespace OidcProfiles.Claims.Consents;

/// <summary>
/// What a person has decided on the attributes that go to one client (docs/decisions/0020-consent-groups-resolver.md). What is in neither set
/// has not been asked yet, and does not go. The sets hold ids of attributes, also of such as are no longer in use.
/// </summary>
public sealed record AttributeConsent
{
    /// <summary>How many characters a client id may have.</summary>
    public const int MaximumClientIdLength = 128;

    private static readonly HashSet<string> Nothing = [];

    /// <summary>The person: the Identity user id as text.</summary>
    public required string UserId { get; init; }

    /// <summary>The client, of 1 to 128 characters; compared exactly.</summary>
    public required string ClientId { get; init; }

    /// <summary>What the client may have.</summary>
    public IReadOnlySet<string> Shared { get; init; } = Nothing;

    /// <summary>What the person keeps back from it.</summary>
    public IReadOnlySet<string> Withheld { get; init; } = Nothing;

    /// <summary>What of <see cref="Shared"/> the client said that it cannot do without (OIDC Core 5.5.1) when the person was asked.</summary>
    public IReadOnlySet<string> Essential { get; init; } = Nothing;

    /// <summary>When the person last decided something.</summary>
    public required DateTimeOffset DecidedAt { get; init; }

    /// <summary>Changes with every save; null if it was never saved.</summary>
    public string? ConcurrencyStamp { get; init; }
}
