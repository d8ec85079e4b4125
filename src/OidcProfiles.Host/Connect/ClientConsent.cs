using OidcProfiles.Claims;
using OidcProfiles.Claims.Consents;
using OidcProfiles.Host.Data;

namespace OidcProfiles.Host.Connect;

/// <summary>Where a user stands with a client.</summary>
/// <param name="User">The user.</param>
/// <param name="ClientRecordId">The client's record.</param>
/// <param name="Authorization">The permanent authorization that covers the scopes; null if there is none.</param>
/// <param name="State">What follows from it.</param>
internal sealed record ClientConsent(ApplicationUser User, string ClientRecordId, object? Authorization, ConsentState State)
{
    /// <summary>What the client asks for of the profile, if the person decides on that; null if an administrator does.</summary>
    public ProfileClaimsRequest? Wanted { get; init; }

    /// <summary>What of it the person would share; null if an administrator decides.</summary>
    public AttributeConsentForm? Form { get; init; }
}
