namespace OidcProfiles.Accounts.Sessions;

/// <summary>A browser that is signed in to an account.</summary>
public sealed record UserSession
{
    /// <summary>Its id; the cookie names it.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose.</summary>
    public required string UserId { get; init; }

    /// <summary>When the person last proved who they are.</summary>
    public required DateTimeOffset AuthenticatedAt { get; init; }

    /// <summary>When it was last used, to within a minute or so.</summary>
    public required DateTimeOffset SeenAt { get; init; }

    /// <summary>The network address that it was begun from.</summary>
    public string? IpAddress { get; init; }

    /// <summary>Browser and system in words, such as <c>Firefox on Linux</c>.</summary>
    public string? Device { get; init; }
}
