using Scriban.Syntax;

namespace Scriban.Parsing;

// [ ] and { }
internal sealed partial class Parser
{
    private ScriptArrayInitializerExpression ParseArray()
    {
        Deepen();
        var array = Open(new ScriptArrayInitializerExpression());
        _ignoreLineEnds++;
        array.OpenBracketToken = Take(TokenType.OpenBracket);
        while (_current.Type != TokenType.CloseBracket && ExpectExpression(array) is { } value)
        {
            array.Values.Add(value);
            if (_current.Type != TokenType.Comma)
            {
                break;
            }

            Next();
        }

        _ignoreLineEnds--;
        array.CloseBracketToken = Take(TokenType.CloseBracket);
        _depth--;
        return Close(array);
    }

    private ScriptObjectInitializerExpression ParseObject()
    {
        var result = Open(new ScriptObjectInitializerExpression());
        _ignoreLineEnds++;
        result.OpenBrace = Take(TokenType.OpenBrace);
        var isComplete = true;
        for (var mayFollow = true; isComplete && _current.Type != TokenType.CloseBrace;)
        {
            var member = mayFollow ? ParseObjectMember(result) : MissingMember();
            isComplete = member is not null;
            if (member is not null)
            {
                result.Members.Add(member);
            }

            mayFollow = _current.Type == TokenType.Comma;
            if (isComplete && mayFollow)
            {
                Next();
            }
        }

        _ignoreLineEnds--;
        if (isComplete)
        {
            result.CloseBrace = Take(TokenType.CloseBrace);
        }

        return Close(result);
    }

    private ScriptObjectMember? MissingMember()
    {
        Error($"Found `{CurrentText}` where the name of a member or `}}` is expected.");
        return null;
    }

    private ScriptObjectMember? ParseObjectMember(ScriptObjectInitializerExpression parent)
    {
        if (_current.Type != TokenType.Identifier && !_current.Type.IsStringToken())
        {
            return MissingMember();
        }

        var start = CurrentSpan;
        var member = Open(new ScriptObjectMember());
        var name = _current.Type switch
        {
            TokenType.Identifier => ParseVariable(),
            TokenType.String => ParseString(),
            TokenType.BeginInterpolatedString or TokenType.InterpolatedString => ParseInterpolatedString(),
            _ => ParseExpression(parent),
        };
        if (name is not (ScriptVariableGlobal or ScriptLiteral { Value: string }))
        {
            Error(start, "A member has a simple name or a literal string as its name.");
            return null;
        }

        if (_current.Type != TokenType.Colon)
        {
            Error($"Found `{CurrentText}` where a colon is expected after the name of a member.");
            return null;
        }

        member.ColonToken = Take(TokenType.Colon);
        member.Name = name;
        if (!IsStartOfExpression())
        {
            Error($"Found `{CurrentText}` where the value of a member is expected.");
            return null;
        }

        member.Value = ParseExpression(parent);
        return member.Value is null ? null : Close(member);
    }
}
