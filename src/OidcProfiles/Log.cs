using Microsoft.Extensions.Logging;
using OidcProfiles.Email.Templates;

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

    [LoggerMessage(1005, LogLevel.Warning, "The computed attribute '{Attribute}' could not be derived for a user and was left out: {Reason}")]
    public static partial void NotComputed(ILogger logger, string attribute, string reason);

    [LoggerMessage(1010, LogLevel.Information, "{Count} entries of the history were older than {Time} and were deleted.")]
    public static partial void HistoryDeleted(ILogger logger, int count, DateTimeOffset time);

    [LoggerMessage(1011, LogLevel.Error, "Old entries of the history cannot be deleted; it is tried again in an hour.")]
    public static partial void HistoryNotDeleted(ILogger logger, Exception exception);

    [LoggerMessage(1100, LogLevel.Error, "The override used for the mail '{Mail}' failed, and the built-in templates were used: {Template}({Line},{Column}): {Reason}")]
    public static partial void TemplateFailed(ILogger logger, string mail, string template, int line, int column, string reason);

    [LoggerMessage(1101, LogLevel.Error, "The template engine failed with an override of the mail '{Mail}' ({Exception}), and the built-in templates were used.")]
    public static partial void EngineFailed(ILogger logger, string mail, string exception);

    [LoggerMessage(1102, LogLevel.Error, "A template of the source {Origin} was left out: {Template}: {Reason}")]
    public static partial void TemplateLeftOut(ILogger logger, EmailTemplateOrigin origin, string template, string reason);

    [LoggerMessage(1103, LogLevel.Error, "The templates of the source {Origin} cannot be read; those read before stay in force until they can.")]
    public static partial void TemplatesNotRead(ILogger logger, EmailTemplateOrigin origin, Exception exception);

    [LoggerMessage(1104, LogLevel.Information, "The templates of the source {Origin} can be read again.")]
    public static partial void TemplatesReadAgain(ILogger logger, EmailTemplateOrigin origin);

    [LoggerMessage(1105, LogLevel.Error, "A template of the source {Origin} has a fault: {Template}({Line},{Column}): {Reason}")]
    public static partial void TemplateFaulty(ILogger logger, EmailTemplateOrigin origin, string template, int line, int column, string reason);

    [LoggerMessage(1106, LogLevel.Warning, "The template '{Template}' of the source {Origin} is not used: its mail has not all three parts in that language, or another source comes first.")]
    public static partial void TemplateNotUsed(ILogger logger, string template, EmailTemplateOrigin origin);

    [LoggerMessage(1107, LogLevel.Error, "{Reason}")]
    public static partial void EngineMissing(ILogger logger, string reason);

    [LoggerMessage(1108, LogLevel.Error, "The templates of mails could not be checked.")]
    public static partial void TemplatesNotChecked(ILogger logger, Exception exception);
}
