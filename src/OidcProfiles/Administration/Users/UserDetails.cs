using OidcProfiles.Accounts.Applications;
using OidcProfiles.Accounts.Logins;
using OidcProfiles.Accounts.Sessions;
using OidcProfiles.Accounts.Upstream;
using OidcProfiles.Groups;
using OidcProfiles.Profiles;

namespace OidcProfiles.Administration.Users;

/// <summary>Everything about a user that a party may read, but the history.</summary>
public sealed record UserDetails
{
    /// <summary>The account. Address and number stand here whoever asks; pages show them as <see cref="Attributes"/>.</summary>
    public required AccountSnapshot Account { get; init; }

    /// <summary>What the person is called: the name of the person, else the user name, else the user id.</summary>
    public required string Name { get; init; }

    /// <summary>Until when the account is locked; null if it is not.</summary>
    public DateTimeOffset? LockedUntil { get; init; }

    /// <summary>The attributes that the party may read, in the order of forms.</summary>
    public required IReadOnlyList<UserValue> Attributes { get; init; }

    /// <summary>The concurrency stamp of the profile; null if nothing was ever saved.</summary>
    public string? ProfileStamp { get; init; }

    /// <summary>The groups that the user is in, by name.</summary>
    public IReadOnlyList<GroupMembership> Groups { get; init; } = [];

    /// <summary>Where the user is signed in, the last used first.</summary>
    public IReadOnlyList<UserSession> Sessions { get; init; } = [];

    /// <summary>The means to sign in; null if the host has no accounts of the module.</summary>
    public ExternalLoginList? Logins { get; init; }

    /// <summary>What linked providers sent last, the newest first.</summary>
    public IReadOnlyList<StoredUpstreamSnapshot> Snapshots { get; init; } = [];

    /// <summary>The clients that the user has let in, the last used first.</summary>
    public IReadOnlyList<ConnectedApplication> Applications { get; init; } = [];
}
