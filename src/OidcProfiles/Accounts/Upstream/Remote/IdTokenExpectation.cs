using OidcProfiles.Normalization;
using OidcProfiles.Normalization.Mapping;

namespace OidcProfiles.Accounts.Upstream.Remote;

/// <summary>What an ID token must say.</summary>
/// <param name="Mapping">Knows the issuer of the provider, if there is one.</param>
/// <param name="Settings">Knows it for a generic provider.</param>
/// <param name="ClientId">For whom it is.</param>
/// <param name="Nonce">What was sent with the request; null if nothing was.</param>
/// <param name="Now">The time.</param>
internal sealed record IdTokenExpectation(
    ProviderMapping Mapping, UpstreamProviderOptions Settings, string ClientId, string? Nonce, DateTimeOffset Now);
