using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts;

/// <summary>A request that leads to a mail and a proof.</summary>
/// <typeparam name="T">What belongs to the proof.</typeparam>
public sealed record AccountRequest<T>
{
    /// <summary>The mail, for the cool-down: its name in <see cref="Email.EmailCatalogue"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What the proof allows.</summary>
    public required ProofPurpose Purpose { get; init; }

    /// <summary>Where the mail goes.</summary>
    public required string Address { get; init; }

    /// <summary>Whom the proof is about, by <see cref="ProofSubject"/>.</summary>
    public required string Subject { get; init; }

    /// <summary>The user, if the request is one of a signed-in person.</summary>
    public string? UserId { get; init; }

    /// <summary>What belongs to the proof.</summary>
    public required T Data { get; init; }

    /// <summary>How long link and code are valid.</summary>
    public required TimeSpan Lifetime { get; init; }

    /// <summary>The language of the page (BCP 47).</summary>
    public string? Culture { get; init; }

    /// <summary>Where it came from.</summary>
    public required RequestOrigin Origin { get; init; }
}
