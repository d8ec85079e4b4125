using OidcProfiles.Administration.Clients;
using OidcProfiles.Claims.Explaining;

namespace OidcProfiles.Administration.Effects;

/// <summary>What one client gets of one person before and after a change: the evaluation of UserInfo itself.</summary>
/// <param name="Status">Whether there is anything to show.</param>
public sealed record EffectExample(EffectExampleStatus Status)
{
    /// <summary>The client; null if it is not known.</summary>
    public RegisteredClient? Client { get; init; }

    /// <summary>By the definitions in force; null if nothing is shown.</summary>
    public ProfileClaimsExplanation? Before { get; init; }

    /// <summary>By the definitions as they would be; null if nothing is shown.</summary>
    public ProfileClaimsExplanation? After { get; init; }
}
