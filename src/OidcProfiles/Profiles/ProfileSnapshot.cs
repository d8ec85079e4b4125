using System.Collections.Immutable;
using OidcProfiles.Claims.Consents;

namespace OidcProfiles.Profiles;

/// <summary>A user's account and profile, read together.</summary>
/// <param name="Account">What Identity keeps.</param>
/// <param name="Profile">What the module keeps; empty if nothing was ever saved.</param>
public sealed record ProfileSnapshot(AccountSnapshot Account, UserProfile Profile)
{
    /// <summary>The names of the user's groups, in ordinal order.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>What the person has decided for the client it was read for; null if nothing is remembered, or it was read for none.</summary>
    public AttributeConsent? Consent { get; init; }
}
