using System.Text.Json;
using OpenIddict.Abstractions;

namespace OidcProfiles.OpenIddict;

/// <summary>How a client is registered for signed UserInfo responses (OIDC Core 5.3.2).</summary>
public static class UserInfoSigning
{
    /// <summary>
    /// The property of an OpenIddict application that holds the algorithm, such as <c>RS256</c>; the name is that of OpenID Connect Dynamic
    /// Client Registration 1.0, 2. It must be the algorithm of one of the server's asymmetric signing keys.
    /// </summary>
    public const string AlgorithmProperty = "userinfo_signed_response_alg";

    /// <summary>Registers the client for signed UserInfo responses; the server follows within half a minute.</summary>
    /// <param name="descriptor">The client, to be created or changed.</param>
    /// <param name="algorithm">The algorithm, such as <c>RS256</c>; null for JSON.</param>
    public static OpenIddictApplicationDescriptor SetUserInfoSigningAlgorithm(this OpenIddictApplicationDescriptor descriptor, string? algorithm)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        if (algorithm is null)
        {
            descriptor.Properties.Remove(AlgorithmProperty);
        }
        else
        {
            descriptor.Properties[AlgorithmProperty] = JsonSerializer.SerializeToElement(algorithm);
        }

        return descriptor;
    }
}
