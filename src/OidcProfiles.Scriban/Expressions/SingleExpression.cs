using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Expressions;

/// <summary>Refuses what is more than one expression without effects.</summary>
internal static class SingleExpression
{
    public static IEnumerable<(SourceSpan Place, string Sentence)> FindFaults(ScriptPage page)
    {
        List<ScriptStatement> statements = [.. (page.Body?.Statements ?? []).Where(statement => statement is not ScriptEndStatement)];
        if (statements.Count == 0)
        {
            return [(page.Span, "An expression is missing.")];
        }

        return statements.Skip(1).Select(statement => (statement.Span, "One expression is accepted, and this is a second one."))
            .Concat(statements.Take(1).SelectMany(Walk))
            .OrderBy(fault => fault.Item1.Start.Offset);
    }

    private static IEnumerable<(SourceSpan Place, string Sentence)> Walk(ScriptNode node)
    {
        if (Sentence(node) is { } sentence)
        {
            return [(node.Span, sentence)];
        }

        return node.Children.SelectMany(Walk);
    }

    private static string? Sentence(ScriptNode node) => node switch
    {
        ScriptStatement and not ScriptExpressionStatement or ScriptAnonymousFunction =>
            "Statements are not accepted, only an expression: use operators such as '?:' and '??', and functions.",
        ScriptAssignExpression or ScriptIncrementDecrementExpression => "An expression cannot set anything.",
        ScriptVariableGlobal { Name: "include" } => "An expression cannot include templates.",
        _ => null,
    };
}
