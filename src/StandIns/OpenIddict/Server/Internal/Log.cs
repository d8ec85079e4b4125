using Microsoft.Extensions.Logging;

namespace OpenIddict.Server;

/// <summary>What the server writes to the log: names and identifiers, never tokens, responses or values of claims.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Trace, "{Context} went through {Handler}.")]
    public static partial void Dispatched(ILogger logger, string context, Type handler);

    [LoggerMessage(2, LogLevel.Debug, "Request to the {Endpoint} endpoint.")]
    public static partial void Recognized(ILogger logger, OpenIddictServerEndpointType endpoint);

    [LoggerMessage(3, LogLevel.Information, "Request to the {Endpoint} endpoint refused with '{Error}'.")]
    public static partial void Refused(ILogger logger, OpenIddictServerEndpointType endpoint, string? error);

    [LoggerMessage(4, LogLevel.Debug, "The claim '{Claim}' has no destination '{Destination}' and is left out of that token.")]
    public static partial void LeftOut(ILogger logger, string claim, string destination);

    [LoggerMessage(5, LogLevel.Warning,
        "A token of the authorization {Authorization} came back after it was redeemed; {Count} tokens of that authorization are revoked.")]
    public static partial void Replayed(ILogger logger, string authorization, long count);
}
