using System.Text.Json.Nodes;

namespace OidcProfiles.StandIns.Tests.OpenIddict.Conformance;

/// <summary>
/// The recorded exchanges. They are not in the repository: they lie in the folder that <see cref="Variable"/> names, or in
/// <c>shared/golden</c> beside the repository or a folder above it.
/// </summary>
internal static class GoldenFolder
{
    public const string Variable = "OIDCPROFILES_GOLDEN";

    private static readonly Lazy<IReadOnlyDictionary<string, JsonObject>> All = new(Read);

    /// <summary>Where they are; null when there are none.</summary>
    public static string? Path { get; } = Candidates()
        .FirstOrDefault(folder => File.Exists(System.IO.Path.Combine(folder, "exchanges.json")));

    /// <summary>By id.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Exchanges => All.Value;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return [named, System.IO.Path.Combine(named, "openiddict")];
        }

        return Upwards(new DirectoryInfo(AppContext.BaseDirectory))
            .Select(folder => System.IO.Path.Combine(folder.FullName, "shared", "golden", "openiddict"));
    }

    private static IEnumerable<DirectoryInfo> Upwards(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }

    private static Dictionary<string, JsonObject> Read() => Path is null
        ? []
        : Directory.EnumerateFiles(Path, "exchanges*.json")
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray())
            .ToDictionary(exchange => (string)exchange!["id"]!, exchange => exchange!.AsObject());
}
