using Microsoft.Extensions.Logging;

namespace OidcProfiles;

/// <summary>The messages of the domain; event ids 1000 to 1999. They name attributes, never values.</summary>
internal static partial class Log
{
    [LoggerMessage(1000, LogLevel.Information, "The attribute definitions of version {Version} are in force: {Count} attributes.")]
    public static partial void SchemaLoaded(ILogger logger, string? version, int count);

    [LoggerMessage(1001, LogLevel.Error, "The attribute definitions cannot be read; those read before stay in force until they can.")]
    public static partial void SchemaNotRead(ILogger logger, Exception exception);

    [LoggerMessage(1002, LogLevel.Information, "The attribute definitions can be read again.")]
    public static partial void SchemaReadAgain(ILogger logger);

    [LoggerMessage(1003, LogLevel.Information, "Configured attributes were stored: {Attributes}.")]
    public static partial void SchemaSeeded(ILogger logger, string attributes);

    [LoggerMessage(1004, LogLevel.Warning, "The configured attribute '{Attribute}' does not go with the stored ones and was left out: {Reason}")]
    public static partial void NotSeeded(ILogger logger, string attribute, string reason);

    [LoggerMessage(1010, LogLevel.Information, "{Count} entries of the history were older than {Time} and were deleted.")]
    public static partial void HistoryDeleted(ILogger logger, int count, DateTimeOffset time);

    [LoggerMessage(1011, LogLevel.Error, "Old entries of the history cannot be deleted; it is tried again in an hour.")]
    public static partial void HistoryNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1300, LogLevel.Warning, "Passwords could not be compared with known breaches and were accepted: {Reason}. Failures since the last such message: {Count}.")]
    public static partial void BreachedPasswordsUnknown(ILogger logger, string reason, int count);
}
