namespace OidcProfiles.Accounts.Proofs;

/// <summary>Something that a person can prove by a link or a code from a mail, once and for a while.</summary>
public sealed record Proof
{
    /// <summary>The handle: it names the proof and is no secret.</summary>
    public required Guid Id { get; init; }

    /// <summary>What it allows.</summary>
    public required ProofPurpose Purpose { get; init; }

    /// <summary>The user; null if it is not known (yet) whether there is one.</summary>
    public string? UserId { get; init; }

    /// <summary>What a newer proof of the same purpose replaces: a hash of the address or of the user id, see <see cref="ProofSubject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>What belongs to it, as JSON; kept protected.</summary>
    public required string Data { get; init; }

    /// <summary>The hashes of secret and code; null until the mail is made. Kept protected.</summary>
    public ProofSecrets? Secrets { get; init; }

    /// <summary>When it was asked for.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>From when it proves nothing any more.</summary>
    public required DateTimeOffset ExpiresAt { get; init; }
}
