using OidcProfiles.Attributes;
using OidcProfiles.Attributes.Values;

namespace OidcProfiles.Claims.Requests;

/// <summary>A request for one certain user (OIDC Core 3.1.2.2 and 5.5.1): <c>sub</c> with a value.</summary>
public static class RequestedSubject
{
    /// <summary>Whether the request may be answered for a user. If not, no code and no token of this user may go to the client.</summary>
    /// <param name="request">The <c>claims</c> parameter.</param>
    /// <param name="userId">The subject.</param>
    public static bool Allows(ClaimsRequest request, string userId)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(userId);
        return Allows(request.UserInfo, userId) && Allows(request.IdToken, userId);
    }

    private static bool Allows(ClaimsRequestMember member, string userId) =>
        member.Find(StandardAttributes.Subject) is not { Values: { } values } || values.Contains(new TextValue(userId));
}
