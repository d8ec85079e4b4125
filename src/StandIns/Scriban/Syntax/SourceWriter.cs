using System.Text;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>
/// Writes a tree as source again: without comments, and with spaces and semicolons only where they are needed. That is how a function
/// looks that a template writes as a value.
/// </summary>
internal sealed partial class SourceWriter
{
    private readonly StringBuilder _text = new();
    private bool _needsSpace;
    private bool _needsSemicolon;
    private bool _isAtStart = true;

    private bool EndsWithSpace => _text.Length > 0 && char.IsWhiteSpace(_text[^1]);

    public static string Write(ScriptNode node)
    {
        var writer = new SourceWriter();
        writer.Node(node);
        return writer._text.ToString();
    }

    /// <summary>Whether a node has no text of its own before its first child, to which a space before it then belongs.</summary>
    private static bool BeginsWithChild(ScriptNode node) => node is ScriptFunctionCall or ScriptBinaryExpression or ScriptAssignExpression
        or ScriptConditionalExpression or ScriptIndexerExpression or ScriptMemberExpression or ScriptPipeCall or ScriptBlockStatement;

    private SourceWriter Node(ScriptNode? node)
    {
        if (node is null)
        {
            return this;
        }

        if (_needsSemicolon && node is ScriptStatement and not ScriptBlockStatement)
        {
            _text.Append(node is ScriptEscapeStatement ? string.Empty : "; ");
            _needsSemicolon = false;
        }

        if (_isAtStart)
        {
            _isAtStart = false;
            _needsSemicolon = false;
        }

        if (!BeginsWithChild(node))
        {
            _text.Append(_needsSpace && !EndsWithSpace ? " " : string.Empty);
            _needsSpace = false;
        }

        Content(node);
        return this;
    }

    private SourceWriter Space()
    {
        _needsSpace = true;
        return this;
    }

    private SourceWriter End()
    {
        _needsSemicolon |= !_isAtStart;
        return this;
    }

    private SourceWriter List<T>(IReadOnlyList<T>? nodes)
        where T : ScriptNode
    {
        for (var i = 0; i < (nodes?.Count ?? 0); i++)
        {
            _text.Append(i > 0 ? "," : string.Empty);
            Node(nodes![i]);
        }

        return this;
    }

    private void Content(ScriptNode node)
    {
        switch (node)
        {
            case ScriptVerbatim verbatim:
                _text.Append(verbatim.Value);
                break;
            case ScriptVariable variable:
                _text.Append(variable.Name);
                break;
            case ScriptLiteral literal:
                _text.Append(LiteralWriter.Write(literal));
                break;
            case ScriptRawStatement raw:
                _text.Append(raw.Text.ToString());
                break;
            case ScriptEscapeStatement braces:
                Braces(braces);
                break;
            case ScriptExpression expression:
                Expression(expression);
                break;
            case ScriptStatement statement:
                Statement(statement);
                break;
            default:
                Children(node);
                break;
        }
    }

    private SourceWriter Children(ScriptNode node)
    {
        foreach (var child in node.Children)
        {
            Node(child);
        }

        return this;
    }

    private void Braces(ScriptEscapeStatement braces)
    {
        var percents = new string('%', braces.EscapeCount);
        var control = braces.WhitespaceMode switch
        {
            ScriptWhitespaceMode.Greedy => "-",
            ScriptWhitespaceMode.NonGreedy => "~",
            _ => string.Empty,
        };
        _text.Append(braces.IsEntering ? $"{{{percents}{{{control}" : $"{control}}}{percents}}}");
        _needsSemicolon = false;
        _needsSpace = false;
        _isAtStart = braces.IsEntering;
    }

    private void Expression(ScriptExpression expression)
    {
        switch (expression)
        {
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.Subtract } subtraction:
                Node(subtraction.Left).Space().Node(subtraction.OperatorToken).Space().Node(subtraction.Right);
                break;
            case ScriptIncrementDecrementExpression { Post: true } increment:
                Node(increment.Right).Node(increment.OperatorToken);
                break;
            case ScriptFunctionCall { OpenParent: null } call:
                Node(call.Target);
                foreach (var argument in call.Arguments)
                {
                    Space().Node(argument);
                }

                break;
            case ScriptFunctionCall call:
                Node(call.Target).Node(call.OpenParent).List(call.Arguments).Node(call.CloseParen);
                break;
            case ScriptArrayInitializerExpression array:
                Node(array.OpenBracketToken).List(array.Values).Node(array.CloseBracketToken);
                break;
            case ScriptObjectInitializerExpression members:
                Node(members.OpenBrace).List(members.Members).Node(members.CloseBrace);
                break;
            case ScriptInterpolatedStringExpression text:
                Children(text.Parts);
                break;
            case ScriptIndexerExpression { OpenBracket: null } argument:
                // $0 and its like.
                Node(argument.Target).Node(argument.Index);
                break;
            default:
                Children(expression);
                break;
        }
    }
}
