using System.Text.RegularExpressions;

namespace OidcProfiles.Email.Templates;

/// <summary>The name of a template: <c>welcome/subject</c>, <c>welcome/body.html.de</c>, <c>layout/button.html</c>. No other is ever looked for.</summary>
internal sealed partial record EmailTemplateName
{
    public const string Subject = "subject";
    public const string Html = "body.html";
    public const string Text = "body.txt";
    public const string Layout = "layout";

    public const string Accepted = "<mail>/subject, <mail>/body.html, <mail>/body.txt, layout/<name>.html or layout/<name>.txt, and with "
        + "another language '.' and its tag (BCP 47)";

    private const int MaximumLength = 128;

    private EmailTemplateName(string folder, string part, string? culture) => (Folder, Part, Culture) = (folder, part, culture);

    /// <summary>The three parts of a mail.</summary>
    public static IReadOnlyList<string> Parts { get; } = [Subject, Html, Text];

    /// <summary>The name of the mail, or <c>layout</c>.</summary>
    public string Folder { get; }

    /// <summary>One of <see cref="Parts"/>, or the name of a layout with its kind.</summary>
    public string Part { get; }

    /// <summary>The language in canonical case; null for the default.</summary>
    public string? Culture { get; }

    public string Path => $"{Folder}/{Part}";

    public bool IsLayout => Folder == Layout;

    public static EmailTemplateName Of(string mail, string part, string? culture) => new(mail, part, culture);

    /// <returns>Null if it is no name of a template.</returns>
    public static EmailTemplateName? Parse(string text)
    {
        if (text.Length > MaximumLength || Form().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var (folder, part, tag) = (match.Groups["folder"].Value, match.Groups["part"].Value, match.Groups["culture"]);
        var isKnown = folder == Layout ? part != Subject : EmailCatalogue.Find(folder) is not null && Parts.Contains(part);
        var culture = tag.Success ? EmailCultures.Canonicalize(tag.Value) : null;
        return isKnown && tag.Success == culture is not null ? new(folder, part, culture) : null;
    }

    public override string ToString() => Culture is null ? Path : $"{Path}.{Culture}";

    [GeneratedRegex(
        @"\A(?<folder>[a-z0-9-]+)/(?<part>subject|[a-z0-9_-]+\.(html|txt))(\.(?<culture>[A-Za-z0-9_-]+))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
