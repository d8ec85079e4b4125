using System.Security.Claims;
using OidcProfiles.Claims;

namespace OidcProfiles.OpenIddict;

/// <summary>Reads access tokens as UserInfo does.</summary>
internal sealed class ProfileTokenReader : IProfileTokenReader
{
    public ProfileClaimsRequest? Read(ClaimsPrincipal principal) => ProfileClaimsRequests.FromAccessToken(principal);
}
