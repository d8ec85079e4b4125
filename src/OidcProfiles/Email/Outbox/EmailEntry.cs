namespace OidcProfiles.Email.Outbox;

/// <summary>A mail in the outbox as administrators see it: without what it says.</summary>
public sealed record EmailEntry
{
    /// <summary>Its id (UUID version 7); also in its <c>Message-ID</c>.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the mail in <see cref="EmailCatalogue"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The address of the recipient.</summary>
    public required string Address { get; init; }

    /// <summary>The recipient's user id, if there is one.</summary>
    public string? UserId { get; init; }

    /// <summary>The language that was asked for (BCP 47).</summary>
    public string? Culture { get; init; }

    /// <summary>Which mails go first.</summary>
    public required EmailPriority Priority { get; init; }

    /// <summary>Where it is.</summary>
    public required EmailState State { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is due, if it is pending.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it is worth nothing any more; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How many attempts failed.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often a sender took it and was not heard of again: so many copies may have been sent besides.</summary>
    public required int LostLeases { get; init; }

    /// <summary>When it was sent or given up.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why the last attempt failed or why it was given up; without addresses and secrets, at most 500 characters.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether what it says is still there, so that it can be sent.</summary>
    public required bool HasPayload { get; init; }
}
