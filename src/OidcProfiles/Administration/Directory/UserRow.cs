namespace OidcProfiles.Administration.Directory;

/// <summary>A user in a list. What is hidden from whoever asks is null.</summary>
public sealed record UserRow
{
    /// <summary>The user id as text: the subject.</summary>
    public required string Id { get; init; }

    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The name of the person, as the profile has it.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the address is known to be the person's.</summary>
    public bool EmailConfirmed { get; init; }

    /// <summary>The telephone number.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Whether the number is known to be the person's.</summary>
    public bool PhoneNumberConfirmed { get; init; }

    /// <summary>Until when the account is locked; null if it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether the person has deleted the account and could still keep it.</summary>
    public bool IsBeingDeleted { get; init; }

    /// <summary>The last sign-in that is remembered; null if there was none, or none for long.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }
}
