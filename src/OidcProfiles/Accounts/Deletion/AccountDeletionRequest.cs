using OidcProfiles.Accounts.Sessions;

namespace OidcProfiles.Accounts.Deletion;

/// <summary>A person asks for the deletion of their account.</summary>
public sealed record AccountDeletionRequest
{
    /// <summary>The signed-in person.</summary>
    public required string UserId { get; init; }

    /// <summary>The password, where the account has one.</summary>
    public string? Password { get; init; }

    /// <summary>The session of the request: a fresh one is the proof where there is no password.</summary>
    public UserSession? Session { get; init; }

    /// <summary>Where it comes from.</summary>
    public RequestOrigin Origin { get; init; } = RequestOrigin.Unknown;

    /// <summary>Not the password.</summary>
    public override string ToString() => nameof(AccountDeletionRequest);
}
