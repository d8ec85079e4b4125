using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace OidcProfiles.UI.Texts;

/// <summary>
/// Every text of the pages by culture and key: those of the module, over them those of the host's folder, over them those of its settings.
/// </summary>
public sealed class TextCatalogue
{
    private const string Prefix = "OidcProfiles.UI.Texts/";
    private const string Fallback = "en";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _cultures;

    /// <summary>Reads all texts.</summary>
    /// <param name="options">Where the host's texts are.</param>
    /// <param name="environment">Its content root is where a relative folder begins.</param>
    /// <exception cref="InvalidOperationException">A file of the host is not a JSON object of texts.</exception>
    public TextCatalogue(IOptions<PageOptions> options, IHostEnvironment environment)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(environment);
        var all = new Dictionary<string, Dictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (culture, key, text) in
            BuiltIn().Concat(InFolder(options.Value.TextFolder, environment.ContentRootPath)).Concat(InSettings(options.Value)))
        {
            if (!all.TryGetValue(culture, out var texts))
            {
                all[culture] = texts = new(StringComparer.Ordinal);
            }

            texts[key] = text;
        }

        _cultures = all.ToFrozenDictionary(
            culture => culture.Key, culture => culture.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The cultures that have texts.</summary>
    public IEnumerable<string> Cultures => _cultures.Keys;

    /// <summary>All texts of one culture by key, without those that it takes from others.</summary>
    /// <param name="culture">Such as <c>de</c>.</param>
    public IReadOnlyDictionary<string, string> Of(string culture) =>
        _cultures.GetValueOrDefault(culture) ?? FrozenDictionary<string, string>.Empty;

    /// <summary>Finds a text in a culture, then in the culture that it belongs to, then in English.</summary>
    /// <param name="culture">The culture.</param>
    /// <param name="key">Such as <c>SignIn.Title</c>.</param>
    /// <returns>Null if there is no such text.</returns>
    public string? Find(CultureInfo culture, string key)
    {
        ArgumentNullException.ThrowIfNull(culture);
        for (var current = culture; current.Name.Length > 0; current = current.Parent)
        {
            if (_cultures.GetValueOrDefault(current.Name)?.GetValueOrDefault(key) is { } text)
            {
                return text;
            }
        }

        return _cultures.GetValueOrDefault(Fallback)?.GetValueOrDefault(key);
    }

    private static IEnumerable<(string Culture, string Key, string Text)> BuiltIn()
    {
        var assembly = typeof(TextCatalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            var parts = name[Prefix.Length..].Replace('\\', '/').Split('/');
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, text) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                yield return (parts[0], $"{parts[1]}.{key}", text);
            }
        }
    }

    private static IEnumerable<(string Culture, string Key, string Text)> InFolder(string? folder, string root)
    {
        if (folder is null || !Directory.Exists(Path.Combine(root, folder)))
        {
            yield break;
        }

        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, folder), "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var culture = Path.GetFileName(Path.GetDirectoryName(file))!;
            foreach (var (key, text) in Read(file))
            {
                yield return (culture, $"{Path.GetFileNameWithoutExtension(file)}.{key}", text);
            }
        }
    }

    private static Dictionary<string, string> Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(file)) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException($"The texts in '{file}' are no JSON object of texts by name: {exception.Message}", exception);
        }
    }

    private static IEnumerable<(string Culture, string Key, string Text)> InSettings(PageOptions options) =>
        from culture in options.Texts
        from text in culture.Value
        select (culture.Key, text.Key, text.Value);
}
