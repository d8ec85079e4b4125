using System.Text;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Server;

namespace Microsoft.IdentityModel.JsonWebTokens;

/// <summary>Writes signed tokens from a finished payload.</summary>
public class JsonWebTokenHandler
{
    public virtual string CreateToken(string payload, SigningCredentials signingCredentials)
        => CreateToken(payload, signingCredentials, new Dictionary<string, object>(StringComparer.Ordinal));

    /// <summary>Adds header members: <c>typ</c> replaces the default <c>JWT</c>; <c>alg</c> and <c>kid</c> come from the key.</summary>
    public virtual string CreateToken(
        string payload, SigningCredentials signingCredentials, IDictionary<string, object> additionalHeaderClaims)
    {
        ArgumentException.ThrowIfNullOrEmpty(payload);
        ArgumentNullException.ThrowIfNull(signingCredentials);
        ArgumentNullException.ThrowIfNull(additionalHeaderClaims);

        return JsonWebSignature.Sign(Encoding.UTF8.GetBytes(payload), signingCredentials, additionalHeaderClaims);
    }
}
