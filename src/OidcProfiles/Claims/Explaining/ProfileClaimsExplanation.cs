namespace OidcProfiles.Claims.Explaining;

/// <summary>What a client gets of a user, and for every attribute the rule that lets it in or keeps it out. Made by the evaluation itself.</summary>
/// <param name="Status">Whether there is such a user.</param>
/// <param name="UserInfo">What UserInfo answers; null unless the user was found. Without the scope <c>openid</c> UserInfo refuses.</param>
/// <param name="IdToken">What an ID token holds of the profile; null unless the user was found.</param>
/// <param name="AccessToken">What an access token holds of the profile; null unless the user was found.</param>
public sealed record ProfileClaimsExplanation(
    ProfileClaimsStatus Status, DestinationExplanation? UserInfo, DestinationExplanation? IdToken, DestinationExplanation? AccessToken);
