namespace OidcProfiles.Profiles;

/// <summary>The attributes of one user that are kept in the profile. Immutable.</summary>
public sealed record UserProfile
{
    private static readonly Dictionary<string, ProfileValue> Nothing = [];

    /// <summary>The Identity user id as text.</summary>
    public required string UserId { get; init; }

    /// <summary>The values by <see cref="Attributes.AttributeDefinition.Id"/>.</summary>
    public IReadOnlyDictionary<string, ProfileValue> Values { get; init; } = Nothing;

    /// <summary>When a value last changed; null before the first.</summary>
    public DateTimeOffset? UpdatedAt { get; init; }

    /// <summary>Changes with every save; null if the profile was never saved.</summary>
    public string? ConcurrencyStamp { get; init; }
}
