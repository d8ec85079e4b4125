namespace OidcProfiles.EntityFrameworkCore.Stores;

/// <summary>What one query reads of a user and a profile.</summary>
internal sealed class ProfileRow
{
    public string? UserName { get; init; }

    public string? Email { get; init; }

    public bool EmailConfirmed { get; init; }

    public string? PhoneNumber { get; init; }

    public bool PhoneNumberConfirmed { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public string? Document { get; init; }

    public DateTimeOffset? UpdatedAt { get; init; }

    public string? ConcurrencyStamp { get; init; }
}
