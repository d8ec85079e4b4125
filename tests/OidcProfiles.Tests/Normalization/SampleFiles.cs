using System.Runtime.CompilerServices;
using System.Text.Json;
using OidcProfiles.Normalization;
using OidcProfiles.Schema;

namespace OidcProfiles.Tests.Normalization;

/// <summary>Reads the payloads: one file per provider, each case with its golden result beside it.</summary>
internal static class SampleFiles
{
    public static IReadOnlyList<SampleCase> All { get; } = [.. Directory.EnumerateFiles(Path.Combine(Folder(), "Samples"), "*.json").SelectMany(Read)];

    /// <summary>The folder of the guides.</summary>
    public static string Guides { get; } = Path.GetFullPath("../../../docs", Folder());

    public static IEnumerable<SampleCase> Read(string file)
    {
        var root = JsonDocument.Parse(File.ReadAllText(file)).RootElement;
        var provider = root.GetProperty("provider").GetString()!;
        foreach (var json in root.GetProperty("cases").EnumerateArray())
        {
            var documents = json.GetProperty("documents");
            yield return new(
                provider,
                json.GetProperty("name").GetString()!,
                json.TryGetProperty("settings", out var settings)
                    ? SchemaReader.Read<UpstreamProviderOptions>(settings.GetRawText(), SchemaJsonOptions.Compact)
                    : new(),
                new()
                {
                    IdToken = Find(documents, "idToken"),
                    UserInfo = Find(documents, "userInfo"),
                    Emails = Find(documents, "emails"),
                    FormUser = Find(documents, "formUser"),
                },
                json.GetProperty("expected"));
        }
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;

    private static JsonElement? Find(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;
}
