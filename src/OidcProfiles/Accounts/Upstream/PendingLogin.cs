using OidcProfiles.Accounts.Proofs;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>A sign-in with a provider that is under way.</summary>
/// <param name="Proof">What is consumed when it ends.</param>
/// <param name="Snapshot">Who came.</param>
internal sealed record PendingLogin(Proof Proof, UpstreamSnapshot Snapshot);
