using Microsoft.Extensions.Logging;

namespace OidcProfiles.Api;

/// <summary>The messages of the APIs; event ids 7000 to 7099. They name attributes, never values.</summary>
internal static partial class Log
{
    [LoggerMessage(7000, LogLevel.Warning, "Attributes have no header of their own at the resolver, and are not sent: {Attributes}. Give each a name in "
        + "OidcProfiles:Resolver:HeaderNames.")]
    public static partial void HeaderNamesCollide(ILogger logger, string attributes);

    [LoggerMessage(7001, LogLevel.Warning, "The headers of a person are larger than OidcProfiles:Resolver:MaximumHeaderBytes; left out were: {Claims}.")]
    public static partial void HeadersTooLarge(ILogger logger, string claims);

    [LoggerMessage(7002, LogLevel.Warning, "Claims of contributors have no header of their own at the resolver, and are not sent: {Claims}. Give each a name "
        + "in OidcProfiles:Resolver:HeaderNames.")]
    public static partial void ContributedHeadersCollide(ILogger logger, string claims);
}
