namespace OidcProfiles.Host;

/// <summary>The messages of the host; event ids 5000 to 5999.</summary>
internal static partial class Log
{
    [LoggerMessage(5000, LogLevel.Information, "Package set: {PackageSet}. {Meaning}")]
    public static partial void PackageSetInUse(ILogger logger, string packageSet, string meaning);

    [LoggerMessage(5001, LogLevel.Information, "Database: {Provider}.")]
    public static partial void DatabaseInUse(ILogger logger, Database.DatabaseProvider provider);
}
