using System.Security.Claims;

namespace OidcProfiles.Claims;

/// <summary>Says who calls with an access token, for parts that do not know the server's library; its plug-in implements it. A singleton.</summary>
public interface IAccessTokenReader
{
    /// <summary>Who calls.</summary>
    /// <param name="principal">The principal of an access token that was validated.</param>
    AccessTokenCaller Read(ClaimsPrincipal principal);
}
