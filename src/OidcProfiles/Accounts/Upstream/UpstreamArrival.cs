namespace OidcProfiles.Accounts.Upstream;

/// <summary>What came with the external cookie.</summary>
internal sealed record UpstreamArrival
{
    /// <summary>The authentication scheme; null if it is not known.</summary>
    public string? Provider { get; init; }

    public UpstreamIntent Intent { get; init; }

    /// <summary>Who was signed in when it began; null if it was to sign in.</summary>
    public string? UserId { get; init; }

    /// <summary>The secret of what is pending; null if there is nothing.</summary>
    public string? Secret { get; init; }

    public PendingLogin? Pending { get; init; }

    /// <summary>Why it does not go on; null if it does.</summary>
    public UpstreamFailure? Failure { get; init; }
}
