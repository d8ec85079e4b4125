using System.Text.RegularExpressions;
using OidcProfiles.Templating;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>
/// Says what failed, and where. The library's messages may quote values, so only their kind is taken from them; what is quoted comes from
/// the template.
/// </summary>
internal static class FailureSentences
{
    private static readonly (string Beginning, string Sentence)[] Kinds =
    [
        ("The variable or function", "{0} is not known here."),
        ("The function", "{0} is not known here."),
        ("Cannot get member with name", "{0} is no member of what it is asked for from."),
        ("Cannot get the member", "{0} is asked for from something that has no value; test it first, or use '?.'."),
        ("Object `", "{0} is asked for from something that has no value; test it first, or use '?.'."),
        ("Cannot set", "{0} cannot be changed here."),
        ("Invalid number of arguments", "{0} was given the wrong number of arguments."),
        ("Exceeding number of iteration limit", "There are more rounds of loops than there may be."),
        ("Range expression exceeds", "There are more rounds of loops than there may be."),
        ("Exceeding number of recursive", "Templates or functions lie deeper within each other than they may."),
        ("Exceeding recursive", "Templates or functions lie deeper within each other than they may."),
    ];

    public static TemplateFault Describe(ScriptRuntimeException exception, IReadOnlyDictionary<string, string> texts, string template)
    {
        if ((exception as SandboxException ?? exception.InnerException as SandboxException)?.Fault is { } fault)
        {
            return fault.Template.Length == 0 ? fault with { Template = template } : fault;
        }

        var name = string.IsNullOrEmpty(exception.Span.FileName) ? template : exception.Span.FileName;
        var excerpt = Position.Excerpt(exception.Span, texts.GetValueOrDefault(name));
        return Position.Fault(exception.Span, name, Sentence(exception, excerpt is null ? "What stands here" : $"'{excerpt}'"));
    }

    private static string Sentence(ScriptRuntimeException exception, string subject)
    {
        if (exception.InnerException is RegexMatchTimeoutException)
        {
            return $"{subject} took longer than it may take.";
        }

        var (_, sentence) = Array.Find(Kinds, kind => exception.OriginalMessage.StartsWith(kind.Beginning, StringComparison.Ordinal));
        return sentence is null ? $"{subject} failed." : sentence.Replace("{0}", subject, StringComparison.Ordinal);
    }
}
