namespace OidcProfiles.Email.Outbox;

/// <summary>A mail as it is stored.</summary>
public sealed record StoredEmail
{
    /// <summary>Its id (UUID version 7, of <see cref="CreatedAt"/>).</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the mail in <see cref="EmailCatalogue"/>, or in that of another version of the module.</summary>
    public required string Kind { get; init; }

    /// <summary>The address of the recipient.</summary>
    public required string Address { get; init; }

    /// <summary>The recipient's user id, if there is one.</summary>
    public string? UserId { get; init; }

    /// <summary>A language tag (BCP 47); null for the default.</summary>
    public string? Culture { get; init; }

    /// <summary>What it says and to whom, protected; null when it is not needed any more.</summary>
    public string? Payload { get; init; }

    /// <summary>Which mails go first.</summary>
    public required EmailPriority Priority { get; init; }

    /// <summary>When it was asked for, to the millisecond.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it is worth nothing any more; null for never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>How many attempts failed.</summary>
    public int Attempts { get; init; }

    /// <summary>How often a sender took it and was not heard of again.</summary>
    public int LostLeases { get; init; }
}
