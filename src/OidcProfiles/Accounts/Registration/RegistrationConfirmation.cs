using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Registration;

/// <summary>What a person brings to end a registration.</summary>
public sealed record RegistrationConfirmation
{
    /// <summary>The link or the code.</summary>
    public required ProofAnswer Answer { get; init; }

    /// <summary>What the browser knows that <see cref="RegistrationRequest.Browser"/> was given of; null if it knows nothing.</summary>
    public string? Browser { get; init; }

    /// <summary>
    /// The password that the account shall have; null for the one of the registration. In another browser than that of the registration it
    /// must be given: whoever registered may be a stranger who waits for the owner of the address to confirm it.
    /// </summary>
    public string? Password { get; init; }

    /// <summary>What was entered anew after a first try; null for nothing.</summary>
    public RegistrationCorrection? Correction { get; init; }

    /// <summary>Where it came from.</summary>
    public RequestOrigin Origin { get; init; } = RequestOrigin.Unknown;
}
