using Microsoft.Extensions.Logging;

namespace OidcProfiles.Scriban;

/// <summary>The messages of the template engine; event ids 4000 to 4999. They name templates and attributes, never values.</summary>
internal static partial class Log
{
    [LoggerMessage(4000, LogLevel.Warning, "The computed attribute '{Attribute}' has no value for a user: {Reason}")]
    public static partial void NotComputed(ILogger logger, string attribute, string reason);
}
