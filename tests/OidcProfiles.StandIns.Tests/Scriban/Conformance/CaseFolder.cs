using System.Text.Json.Nodes;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>
/// The templates whose renderings were recorded. They are not in the repository: they lie in the folder that <see cref="Variable"/>
/// names, or in <c>shared/golden</c> beside the repository or a folder above it.
/// </summary>
internal static class CaseFolder
{
    public const string Variable = "OIDCPROFILES_GOLDEN";

    private static readonly Lazy<IReadOnlyDictionary<string, JsonObject>> All = new(Read);

    /// <summary>Where they are; null when there are none.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(folder => Files(folder).Any());

    /// <summary>By id.</summary>
    public static IReadOnlyDictionary<string, JsonObject> Cases => All.Value;

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
        {
            return [System.IO.Path.Combine(named, "scriban"), named];
        }

        return Upwards(new DirectoryInfo(AppContext.BaseDirectory))
            .Select(folder => System.IO.Path.Combine(folder.FullName, "shared", "golden", "scriban"));
    }

    private static IEnumerable<string> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "cases*.json") : [];

    private static IEnumerable<DirectoryInfo> Upwards(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            yield return folder;
        }
    }

    private static Dictionary<string, JsonObject> Read() => Path is null
        ? []
        : Files(Path)
            .SelectMany(file => JsonNode.Parse(File.ReadAllText(file))!.AsArray())
            .ToDictionary(recorded => (string)recorded!["id"]!, recorded => recorded!.AsObject());
}
