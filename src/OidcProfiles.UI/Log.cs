using Microsoft.Extensions.Logging;
using OidcProfiles.Accounts.Upstream;

namespace OidcProfiles.UI;

/// <summary>Every message of the pages; event ids 6000 to 6099.</summary>
internal static partial class Log
{
    [LoggerMessage(6000, LogLevel.Warning, "A sign-in with {Provider} could not begin: {Failure}. Reference {CorrelationId}.")]
    public static partial void ProviderNotReached(ILogger logger, string provider, UpstreamFailure failure, string correlationId);
}
