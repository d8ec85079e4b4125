using System.Net;
using System.Text.RegularExpressions;
using OidcProfiles.Templating;

namespace OidcProfiles.Tests.Email.Fakes;

/// <summary>Just enough of an engine: <c>{{ a.b }}</c>, <c>{{ include 'layout/x.html' }}</c>, and <c>{{ crash }}</c> for one that fails in its own way.</summary>
internal sealed partial class TinyEngine : ITemplateEngine
{
    public int Renders { get; private set; }

    public string Render(TemplateText template, TemplateInput input, CancellationToken cancellationToken)
    {
        Renders++;
        cancellationToken.ThrowIfCancellationRequested();
        var text = Tag().Replace(template.Text, tag => Evaluate(template, tag, input, cancellationToken));
        return input.Format == TemplateFormat.Line ? text.ReplaceLineEndings(" ") : text;
    }

    public IReadOnlyList<TemplateFault> Validate(
        TemplateText template, IReadOnlyCollection<TemplateVariable> variables, Func<string, TemplateText?> include) =>
        [.. from tag in Tag().Matches(template.Text)
            let name = tag.Groups["name"].Value
            where tag.Groups["include"].Success ? include(tag.Groups["include"].Value) is null : !Knows(variables, name.Split('.'))
            select Fault(template, tag)];

    private static bool Knows(IReadOnlyCollection<TemplateVariable> variables, string[] path) =>
        variables.FirstOrDefault(variable => variable.Name == path[0]) is { } found && (path.Length == 1 || Knows(found.Members, path[1..]));

    private string Evaluate(TemplateText template, Match tag, TemplateInput input, CancellationToken cancellationToken)
    {
        if (tag.Groups["include"].Success)
        {
            return input.Include(tag.Groups["include"].Value) is { } included
                ? Render(included, input, cancellationToken)
                : throw new TemplateException(Fault(template, tag));
        }

        object? value = input.Variables;
        foreach (var name in tag.Groups["name"].Value.Split('.'))
        {
            value = value is IReadOnlyDictionary<string, object?> members && members.TryGetValue(name, out var member) ? member
                : name == "crash" ? throw new InvalidOperationException("secret")
                : throw new TemplateException(Fault(template, tag));
        }

        // As a template that does not think of what may be missing.
        var text = value switch
        {
            null => template.Text.Contains("needs all", StringComparison.Ordinal) ? throw new TemplateException(Fault(template, tag)) : string.Empty,
            IFormattable formattable => formattable.ToString(null, input.Culture),
            _ => $"{value}",
        };
        return input.Format == TemplateFormat.Html ? WebUtility.HtmlEncode(text) : text;
    }

    private static TemplateFault Fault(TemplateText template, Match tag)
    {
        var before = template.Text[..tag.Index].Split('\n');
        return new(template.Name, before.Length, before[^1].Length + 1, "There is no such thing.");
    }

    [GeneratedRegex(@"\{\{\s*(include '(?<include>[^']*)'|(?<name>[a-z_.]+))\s*\}\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();
}
