namespace OidcProfiles.Accounts.Passwords;

/// <summary>What a signed-in person enters to change the password.</summary>
public sealed record PasswordChangeRequest
{
    /// <summary>Who.</summary>
    public required string UserId { get; init; }

    /// <summary>The password so far; null if the account has none.</summary>
    public string? Current { get; init; }

    /// <summary>The new one.</summary>
    public required string Password { get; init; }

    /// <summary>Whether the person proved a moment ago who they are; needed where there is no password so far.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Where it comes from.</summary>
    public RequestOrigin Origin { get; init; } = RequestOrigin.Unknown;

    /// <summary>No secret.</summary>
    public override string ToString() => nameof(PasswordChangeRequest);
}
