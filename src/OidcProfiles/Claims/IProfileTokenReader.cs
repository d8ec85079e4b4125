using System.Security.Claims;

namespace OidcProfiles.Claims;

/// <summary>Reads access tokens of the server for parts that do not know its library; the plug-in of the server implements it. A singleton.</summary>
public interface IProfileTokenReader
{
    /// <summary>Whom a token stands for: user, client and scopes.</summary>
    /// <param name="principal">The principal of an access token that was validated.</param>
    /// <returns>Null if the token stands for no user: it has no subject, or is a client's own (RFC 9068, 5).</returns>
    ProfileClaimsRequest? Read(ClaimsPrincipal principal);
}
