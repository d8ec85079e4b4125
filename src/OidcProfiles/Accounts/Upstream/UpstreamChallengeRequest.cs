namespace OidcProfiles.Accounts.Upstream;

/// <summary>Asks to go to a provider.</summary>
/// <param name="Provider">The authentication scheme; anything may be given.</param>
/// <param name="Intent">What for.</param>
/// <param name="UserId">Who is signed in; needed unless it is to sign in.</param>
/// <param name="CallbackUrl">The page to come back to, with path base and what it shall know, such as where the person was going.</param>
public sealed record UpstreamChallengeRequest(string Provider, UpstreamIntent Intent, string? UserId, string CallbackUrl);
