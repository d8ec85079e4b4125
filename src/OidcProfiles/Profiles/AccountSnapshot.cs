namespace OidcProfiles.Profiles;

/// <summary>What the profile needs of the Identity user.</summary>
public sealed record AccountSnapshot
{
    /// <summary>The user id as text: the subject.</summary>
    public required string UserId { get; init; }

    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the address is known to be the person's.</summary>
    public bool EmailConfirmed { get; init; }

    /// <summary>The telephone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Whether the number is known to be the person's.</summary>
    public bool PhoneNumberConfirmed { get; init; }

    /// <summary>Whether the address or the number is known to be the person's.</summary>
    public bool IsVerified =>
        (EmailConfirmed && !string.IsNullOrEmpty(Email)) || (PhoneNumberConfirmed && !string.IsNullOrEmpty(PhoneNumber));

    /// <summary>Until when the account is locked; null if it is not, or if it cannot be locked.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether the person has deleted the account and could still keep it by signing in; to clients it is gone.</summary>
    public bool IsBeingDeleted { get; init; }

    /// <summary>Whether the account is locked at a time; the same rule as <c>UserManager.IsLockedOutAsync</c>.</summary>
    public bool IsLocked(DateTimeOffset now) => LockedUntil >= now;
}
