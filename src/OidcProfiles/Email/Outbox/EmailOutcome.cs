namespace OidcProfiles.Email.Outbox;

/// <summary>What became of a claimed mail.</summary>
public sealed record EmailOutcome
{
    /// <summary>Which mail.</summary>
    public required Guid Id { get; init; }

    /// <summary>The lease that it was claimed with.</summary>
    public required Guid LeaseId { get; init; }

    /// <summary>Where it goes; back to pending for another attempt.</summary>
    public required EmailState State { get; init; }

    /// <summary>When it was sent or given up, or when it is due again.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Whether the row goes: there was nothing to send, or nothing may be left of the recipient.</summary>
    public bool IsDropped { get; init; }

    /// <summary>Whether there was nothing to send.</summary>
    public bool IsUnneeded { get; init; }

    /// <summary>Why it was not sent; at most 500 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it counts as a failed attempt.</summary>
    public bool IsAttempt { get; init; }

    /// <summary>Whether what it says is still needed.</summary>
    public bool KeepsPayload { get; init; }
}
