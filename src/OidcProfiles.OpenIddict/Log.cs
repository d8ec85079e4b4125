using Microsoft.Extensions.Logging;

namespace OidcProfiles.OpenIddict;

/// <summary>The messages of the plug-in; event ids 2000 to 2999. They name clients and settings, never values of people.</summary>
internal static partial class Log
{
    [LoggerMessage(2000, LogLevel.Error, "UserInfo is refused to the client '{ClientId}': its property userinfo_signed_response_alg is none of the algorithms of the server's asymmetric signing keys, which are: {Algorithms}.")]
    public static partial void UnknownUserInfoAlgorithm(ILogger logger, string clientId, string algorithms);
}
