using Microsoft.AspNetCore.Authentication;
using OpenIddict.Server.AspNetCore;

namespace OidcProfiles.Host.Connect;

/// <summary>Answers of the protocol endpoints.</summary>
internal static class ConnectResults
{
    /// <summary>Sends an OAuth error to the client.</summary>
    public static IResult Refuse(string error, string description) => Results.Forbid(
        new AuthenticationProperties(new Dictionary<string, string?>
        {
            [OpenIddictServerAspNetCoreConstants.Properties.Error] = error,
            [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = description,
        }),
        [OpenIddictServerAspNetCoreDefaults.AuthenticationScheme]);
}
