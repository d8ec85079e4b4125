using OidcProfiles.Normalization.Linking;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>What was decided.</summary>
/// <param name="Case">What it rests on.</param>
/// <param name="Outcome">The decision.</param>
/// <param name="User">Whom it is about: who is linked, who is signed in, or who has the address; null for nobody.</param>
internal sealed record UpstreamVerdict<TUser>(LinkingCase Case, LinkingOutcome Outcome, TUser? User)
    where TUser : class;
