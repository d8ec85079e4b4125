using System.Globalization;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>A variable, or one of the words that stand for a value.</summary>
    private ScriptExpression ParseVariable()
    {
        var token = _current;
        var text = CurrentText;
        switch (text)
        {
            case "null" or "true" or "false":
                var literal = Open(new ScriptLiteral(text == "null" ? null : text == "true"));
                Next();
                return Close(literal);
            case "do":
                var anonymous = Open(new ScriptAnonymousFunction());
                anonymous.Function = ParseFunction(isAnonymous: true);
                return Close(anonymous);
            case "this":
                var self = Open(new ScriptThisExpression());
                self.ThisKeyword = TakeKeyword("this");
                return Close(self);
        }

        Next();
        var span = SpanOf(token);
        if (text[0] == '$')
        {
            return int.TryParse(text.AsSpan(1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var index)
                ? Argument(index, span)
                : new ScriptVariableLocal(text[1..]) { Span = span };
        }

        if (text is "for" or "while" or "tablerow" && _current.Type == TokenType.Dot)
        {
            CheckLoopVariable(text, span);
        }

        return new ScriptVariableGlobal(text) { Span = span };
    }

    /// <summary>$0 stands for $[0].</summary>
    private static ScriptIndexerExpression Argument(int index, SourceSpan span) => new()
    {
        Span = span,
        Target = new ScriptVariableLocal(ScriptVariable.Arguments.BaseName) { Span = span },
        Index = new ScriptLiteral(index) { Span = span },
    };

    private void CheckLoopVariable(string loop, SourceSpan span)
    {
        var member = Peek();
        var isKnown = member.Type == TokenType.Identifier && member.GetText(Text) switch
        {
            "first" or "even" or "odd" or "index" => true,
            "last" or "changed" or "length" or "rindex" => loop != "while",
            "col" => loop == "tablerow",
            _ => false,
        };
        if (!isKnown)
        {
            Error(span, $"`{loop}` has no member `{member.GetText(Text)}`.");
        }
    }
}
