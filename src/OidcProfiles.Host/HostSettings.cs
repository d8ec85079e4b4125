using OidcProfiles.Host.Database;

namespace OidcProfiles.Host;

/// <summary>What the host is told on the command line, in the environment and in appsettings.json.</summary>
internal sealed class HostSettings
{
    private static readonly Dictionary<string, string> Switches = new(StringComparer.Ordinal)
    {
        ["--data"] = "Host:DataFolder",
    };

    private HostSettings(IConfiguration configuration, string contentRoot)
    {
        DataFolder = Path.GetFullPath(configuration["Host:DataFolder"] ?? ".data", contentRoot);
        PublicUrl = ReadUrl(configuration["Host:PublicUrl"] ?? FirstUrl(configuration["urls"]));
        ConnectionString = configuration.GetConnectionString("Default") is { Length: > 0 } given ? given : null;
        Provider = ReadProvider(configuration["Database:Provider"]);
    }

    /// <summary>Where the host keeps its keys and, unless told otherwise, its database.</summary>
    public string DataFolder { get; }

    /// <summary>The address by which browsers and clients reach the host; null to take it from each request.</summary>
    public Uri? PublicUrl { get; }

    /// <summary>The database to use; null for one of the host's own.</summary>
    public string? ConnectionString { get; }

    public DatabaseProvider Provider { get; }

    /// <summary>Reads the command line into the configuration: <c>--urls</c>, <c>--data</c>, and <c>--reset</c> which stands alone.</summary>
    /// <param name="builder">The host to be.</param>
    /// <param name="args">The command line.</param>
    /// <param name="reset">Whether the data are to be removed first.</param>
    public static HostSettings Read(WebApplicationBuilder builder, string[] args, out bool reset)
    {
        reset = args.Contains("--reset");
        builder.Configuration.AddCommandLine([.. args.Where(argument => argument != "--reset")], Switches);
        return new(builder.Configuration, Directory.GetCurrentDirectory());
    }

    private DatabaseProvider ReadProvider(string? name)
    {
        if (string.IsNullOrEmpty(name))
        {
            return ConnectionString is null ? DatabaseProviders.Default : DatabaseProvider.PostgreSql;
        }

        return Enum.TryParse<DatabaseProvider>(name, ignoreCase: true, out var provider) && Enum.IsDefined(provider)
            ? provider
            : throw new HostSettingException(
                $"Database:Provider '{name}' is not accepted; accepted: {string.Join(", ", Enum.GetNames<DatabaseProvider>())}.");
    }

    private static string? FirstUrl(string? urls)
    {
        var first = urls?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();

        // A wildcard or a port chosen at start is no address that a client could use.
        return Uri.TryCreate(first, UriKind.Absolute, out var url) && url.Port != 0 && !url.Host.Contains("0.0.0.0", StringComparison.Ordinal)
            ? first
            : null;
    }

    private static Uri? ReadUrl(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.Query.Length + url.Fragment.Length == 0
            ? url
            : throw new HostSettingException($"Host:PublicUrl '{text}' is not accepted; accepted: an absolute http or https address without query.");
    }
}
