using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Accounts;

/// <summary>An account that an administrator is about to do something with.</summary>
public sealed record AdministeredAccount
{
    /// <summary>The user id.</summary>
    public required string UserId { get; init; }

    /// <summary>User name, address and telephone number.</summary>
    public required AccountState State { get; init; }

    /// <summary>The profile as the party of the administrator sees it.</summary>
    public required ProfileView Profile { get; init; }

    /// <summary>Whether somebody has locked it, rather than wrong passwords for a while.</summary>
    public required bool IsLocked { get; init; }

    /// <summary>Until when it is locked, by whomever or whatever; null if it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>Whether the person has deleted it and could still keep it.</summary>
    public bool IsBeingDeleted { get; init; }

    /// <summary>Whether it has a password.</summary>
    public required bool HasPassword { get; init; }

    /// <summary>Whether it is the administrator's own: then it can be neither locked nor deleted, nor get a temporary password.</summary>
    public required bool IsOwn { get; init; }

    /// <summary>Whether it has rights that the administrator lacks: then nothing can be done with it.</summary>
    public required bool IsProtected { get; init; }

    /// <summary>Whether it waits for the person to accept an invitation.</summary>
    public bool IsInvited => !HasPassword && !State.IsAddressConfirmed && State.Address.Length > 0;
}
