using OidcProfiles.Administration.Directory;

namespace OidcProfiles.Api.Admin.Users;

/// <summary>A user in a list.</summary>
internal sealed record UserEntryBody
{
    /// <summary>Identifies the user for ever; the claim <c>sub</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The user name.</summary>
    public string? UserName { get; init; }

    /// <summary>The name of the person, as far as the profile has it.</summary>
    public string? Name { get; init; }

    /// <summary>The e-mail address; absent for none.</summary>
    public string? Email { get; init; }

    /// <summary>Whether the address is known to be the person's; absent without one.</summary>
    public bool? EmailVerified { get; init; }

    /// <summary>The telephone number (E.164); absent for none.</summary>
    public string? PhoneNumber { get; init; }

    /// <summary>Whether the number is known to be the person's; absent without one.</summary>
    public bool? PhoneNumberVerified { get; init; }

    /// <summary>Whether the account is locked: by somebody, or for a while by wrong passwords.</summary>
    public bool Locked { get; init; }

    /// <summary>Until when it is locked; absent if it is not, or until somebody unlocks it.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether the person has deleted the account and could still keep it.</summary>
    public bool BeingDeleted { get; init; }

    /// <summary>The last sign-in that is remembered; absent if there was none, or none for long.</summary>
    public DateTimeOffset? LastSignInAt { get; init; }

    public static UserEntryBody Of(UserRow row) => new()
    {
        Id = row.Id,
        UserName = row.UserName,
        Name = row.Name,
        Email = row.Email,
        EmailVerified = row.Email is null ? null : row.EmailConfirmed,
        PhoneNumber = row.PhoneNumber,
        PhoneNumberVerified = row.PhoneNumber is null ? null : row.PhoneNumberConfirmed,
        Locked = row.LockedUntil is not null,
        LockedUntil = UserLock.EndOf(row.LockedUntil),
        BeingDeleted = row.IsBeingDeleted,
        LastSignInAt = row.LastSignInAt,
    };
}
