using OidcProfiles.Host.Data;

namespace OidcProfiles.Host.Connect;

/// <summary>Where a user stands with a client.</summary>
/// <param name="User">The user.</param>
/// <param name="ClientRecordId">The client's record.</param>
/// <param name="Authorization">The permanent authorization that covers the scopes; null if there is none.</param>
/// <param name="IsNeeded">Whether the person must be asked.</param>
internal sealed record ClientConsent(ApplicationUser User, string ClientRecordId, object? Authorization, bool IsNeeded);
