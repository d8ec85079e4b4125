using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace OidcProfiles.Tests.Email;

/// <summary>A file of the folder <c>templates</c>.</summary>
internal sealed partial record TemplateFile(string Folder, string Part, string Culture, string Text)
{
    public static readonly IReadOnlyList<string> Cultures = ["en", "de", "fr", "es", "ja", "ar"];
    public static readonly IReadOnlyList<string> Parts = ["subject", "body.html", "body.txt"];

    public string Name => $"{Folder}/{Part}.{Culture}";

    public bool IsHtml => Part.EndsWith(".html", StringComparison.Ordinal);

    public static IReadOnlyList<TemplateFile> All { get; } = [.. ReadAll()];

    /// <summary>The names in its code, without texts and comments, members with what they belong to: <c>recipient.name</c>.</summary>
    public IReadOnlySet<string> Names() => Code().Matches(Text)
        .SelectMany(code => Identifier().Matches(Aside().Replace(code.Value, string.Empty)))
        .Select(name => name.Value).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<TemplateFile> ReadAll()
    {
        foreach (var path in Directory.EnumerateFiles(Root(), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var match = FileName().Match(Path.GetFileName(path));
            Assert.True(match.Success, $"{path} is no name of a template.");
            var culture = match.Groups["culture"] is { Success: true } group ? group.Value : "en";
            yield return new(Path.GetFileName(Path.GetDirectoryName(path)!), match.Groups["part"].Value, culture, File.ReadAllText(path));
        }
    }

    private static string Root([CallerFilePath] string path = "") => Path.GetFullPath("../../../templates", Path.GetDirectoryName(path)!);

    [GeneratedRegex(@"\A(?<part>subject|[a-z-]+\.(html|txt))(\.(?<culture>[a-z]{2}))?\.scriban\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FileName();

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex("""'[^']*'|"[^"]*"|#.*""")]
    private static partial Regex Aside();

    [GeneratedRegex(@"(?<![\w$.])[a-z_]\w*(\.\w+)*", RegexOptions.ExplicitCapture)]
    private static partial Regex Identifier();
}
