using OidcProfiles.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>A template that was read, or what kept it from being read.</summary>
/// <param name="Template">As the library has it.</param>
/// <param name="Faults">What is wrong with its syntax; empty if it can be rendered.</param>
internal sealed record ParsedTemplate(Template Template, IReadOnlyList<TemplateFault> Faults)
{
    /// <summary>
    /// Nodes within each other. Nobody needs a tenth; the library limits most of what can be nested, but not members of members, and at some
    /// thousands of them the stack ends and the process with it.
    /// </summary>
    private const int Deepest = 300;

    public static ParsedTemplate Parse(TemplateText text, ScriptMode mode)
    {
        var template = Template.Parse(text.Text, text.Name, lexerOptions: new LexerOptions { Mode = mode });
        return template.HasErrors
            ? new(template, [.. template.Messages.Where(message => message.Type == ParserMessageType.Error).Select(message => Describe(text, message))])
            : new(template, [.. TooDeep(template.Page!).Take(1).Select(node => TooDeep(text, node))]);
    }

    /// <summary>A parser has seen no values, so its own words may be passed on.</summary>
    private static TemplateFault Describe(TemplateText text, LogMessage message)
    {
        var sentence = message.Message.ReplaceLineEndings(" ").Trim().TrimEnd('.');
        return Position.Fault(message.Span, text.Name, $"{sentence}.");
    }

    private static TemplateFault TooDeep(TemplateText text, ScriptNode node) =>
        Position.Fault(node.Span, text.Name, FormattableString.Invariant($"More than {Deepest} levels lie within each other here."));

    private static IEnumerable<ScriptNode> TooDeep(ScriptNode page)
    {
        var rest = new Stack<(ScriptNode Node, int Depth)>([(page, 0)]);
        while (rest.TryPop(out var next))
        {
            if (next.Depth > Deepest)
            {
                yield return next.Node;
            }

            foreach (var child in next.Node.Children)
            {
                rest.Push((child, next.Depth + 1));
            }
        }
    }
}
