using System.Text.Json;
using BenchmarkDotNet.Attributes;
using OidcProfiles.Normalization;

namespace OidcProfiles.Benchmarks;

/// <summary>One upstream sign-in's documents to a normalised profile, for a full payload of each provider: time and bytes.</summary>
[InProcess]
[MemoryDiagnoser]
public class UpstreamReading
{
    private readonly UpstreamProfileReader _reader = new();
    private UpstreamDocuments _documents = null!;

    /// <summary>The provider whose first sample is read.</summary>
    [Params("apple", "contoso", "facebook", "github", "google", "linkedin", "microsoft", "x")]
    public string Provider { get; set; } = "";

    /// <summary>Reads the sample, so that parsing JSON is not measured: whoever fetches a document parses it.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Samples", $"{Provider}.json");
        var documents = JsonDocument.Parse(File.ReadAllText(file)).RootElement.GetProperty("cases")[0].GetProperty("documents");
        _documents = new()
        {
            IdToken = Find(documents, "idToken"),
            UserInfo = Find(documents, "userInfo"),
            Emails = Find(documents, "emails"),
            FormUser = Find(documents, "formUser"),
        };
        if (!Read().Succeeded)
        {
            throw new InvalidOperationException($"The first sample of {Provider} should give a profile.");
        }
    }

    /// <summary>Documents to profile.</summary>
    [Benchmark]
    public UpstreamProfileResult Read() => _reader.Read(Provider, _documents);

    private static JsonElement? Find(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : null;
}
