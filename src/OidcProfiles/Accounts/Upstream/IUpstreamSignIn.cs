using Microsoft.AspNetCore.Authentication;

namespace OidcProfiles.Accounts.Upstream;

/// <summary>Sends people to a provider, and decides what becomes of what they come back with.</summary>
public interface IUpstreamSignIn
{
    /// <summary>Prepares the way to a provider. Nothing of the request is forwarded but what is given here.</summary>
    /// <param name="request">Where to and what for.</param>
    /// <returns>The properties to challenge the scheme with; null if the host has no such provider.</returns>
    Task<AuthenticationProperties?> PrepareAsync(UpstreamChallengeRequest request);

    /// <summary>
    /// Takes what arrived with the external cookie of this request, once, and does what can be done without a question: signs in, links,
    /// makes an account, refreshes the profile; all of it or nothing. See docs/upstream-providers.md, "Linking".
    /// </summary>
    /// <param name="clientId">The client that the person is on the way to; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work early.</param>
    Task<UpstreamOutcome> ReceiveAsync(string? clientId, CancellationToken cancellationToken);
}
