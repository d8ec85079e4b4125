using System.Text.Json.Nodes;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>Templates of this project with the renderings of the real library, by area; they are in <c>Scriban/Data</c>.</summary>
internal static class OwnCases
{
    private const string Prefix = "Scriban/";

    private static readonly Lazy<IReadOnlyDictionary<string, JsonObject>> Read = new(() => typeof(OwnCases).Assembly
        .GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .SelectMany(ReadArea)
        .ToDictionary(row => (string)row["id"]!));

    /// <summary>By id.</summary>
    public static IReadOnlyDictionary<string, JsonObject> All => Read.Value;

    private static IEnumerable<JsonObject> ReadArea(string name)
    {
        using var stream = typeof(OwnCases).Assembly.GetManifestResourceStream(name)!;
        return [.. JsonNode.Parse(stream)!.AsArray().Select(row => row!.AsObject())];
    }
}
