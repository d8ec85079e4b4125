using OidcProfiles.Profiles;

namespace OidcProfiles.Api.Admin;

/// <summary>Who calls the Admin API; a feature of its requests.</summary>
/// <param name="Actor">Who acts, with the rights of token and person together.</param>
/// <param name="ClientId">The client; null if the token names none.</param>
internal sealed record AdminCaller(ProfileActor Actor, string? ClientId)
{
    /// <summary>What requests and idempotency keys are counted by.</summary>
    public string Key => $"{ClientId}\n{Actor.Id}";
}
