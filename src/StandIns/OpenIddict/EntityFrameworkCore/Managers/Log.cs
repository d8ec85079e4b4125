using Microsoft.Extensions.Logging;

namespace OpenIddict.EntityFrameworkCore;

internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "An entry was not changed because another writer changed it first")]
    public static partial void WrittenByAnother(this ILogger logger, Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "An entry could not be changed")]
    public static partial void NotWritten(this ILogger logger, Exception exception);

    [LoggerMessage(3, LogLevel.Information, "The address '{Address}' is not registered for client '{ClientId}'")]
    public static partial void AddressNotRegistered(this ILogger logger, string address, string? clientId);

    [LoggerMessage(4, LogLevel.Information, "The secret sent for client '{ClientId}' is wrong")]
    public static partial void WrongSecret(this ILogger logger, string? clientId);
}
