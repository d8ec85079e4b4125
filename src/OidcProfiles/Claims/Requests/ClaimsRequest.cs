namespace OidcProfiles.Claims.Requests;

/// <summary>The <c>claims</c> parameter of an authorization request (OIDC Core 5.5).</summary>
/// <param name="UserInfo">What is asked of UserInfo.</param>
/// <param name="IdToken">What is asked of the ID token.</param>
public sealed record ClaimsRequest(ClaimsRequestMember UserInfo, ClaimsRequestMember IdToken)
{
    /// <summary>Asks for nothing by name.</summary>
    public static ClaimsRequest None { get; } = new(ClaimsRequestMember.Empty, ClaimsRequestMember.Empty);

    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => UserInfo.Entries.IsEmpty && IdToken.Entries.IsEmpty;

    /// <summary>What is asked of a destination; an access token is never asked for anything.</summary>
    /// <param name="destination">One destination.</param>
    public ClaimsRequestMember For(ClaimDestinations destination) => destination switch
    {
        ClaimDestinations.UserInfo => UserInfo,
        ClaimDestinations.IdToken => IdToken,
        _ => ClaimsRequestMember.Empty,
    };
}
