using OidcProfiles.Attributes;
using OidcProfiles.Claims.Evaluation;

namespace OidcProfiles.Administration.Clients;

/// <summary>Why one claim is in or out, at every destination.</summary>
/// <param name="Definition">The attribute; null for a claim that a contributor of the host added.</param>
/// <param name="Name">The claim's name, or its member of <c>custom_attributes</c>; with a language tag where the client asked for one.</param>
/// <param name="UserInfo">At UserInfo; null if there is no UserInfo, or nothing was asked there.</param>
/// <param name="IdToken">In the ID token; null likewise.</param>
/// <param name="AccessToken">In the access token; null likewise.</param>
public sealed record ClaimExplanation(
    AttributeDefinition? Definition, string Name, ClaimReason? UserInfo, ClaimReason? IdToken, ClaimReason? AccessToken)
{
    /// <summary>Whether it would go out, had the person not withheld it, or not been asked yet.</summary>
    public bool IsWithheld => IsConsent(UserInfo) || IsConsent(IdToken) || IsConsent(AccessToken);

    private static bool IsConsent(ClaimReason? reason) => reason is ClaimReason.WithheldByConsent or ClaimReason.NotYetConsented;
}
