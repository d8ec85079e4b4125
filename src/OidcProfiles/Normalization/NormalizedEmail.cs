using OidcProfiles.Normalization.Trust;

namespace OidcProfiles.Normalization;

/// <summary>The e-mail address that a provider sent, and what it is worth.</summary>
public sealed record NormalizedEmail
{
    /// <summary>The address as it was sent, for people to read.</summary>
    public required string Address { get; init; }

    /// <summary>The address with its domain in lower-case Punycode, for comparing.</summary>
    public required string Comparable { get; init; }

    /// <summary>Whether the provider is believed that the address is the person's.</summary>
    public required bool IsVerified { get; init; }

    /// <summary>Whether a silent link is thinkable: verified, and the provider speaks for the address.</summary>
    public required bool IsAuthoritative { get; init; }

    /// <summary>Whether mail goes through a relay that hides the person's own address; such an address never links.</summary>
    public required bool IsRelay { get; init; }

    /// <summary>What the decision rests on, for the audit.</summary>
    public required EmailEvidence Evidence { get; init; }
}
