using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private ScriptFunction ParseFunction(bool isAnonymous)
    {
        var function = Open(new ScriptFunction());
        var level = _expressionLevel;
        _expressionLevel = 0;
        if (isAnonymous)
        {
            function.NameOrDoToken = TakeKeyword("do");
        }
        else
        {
            function.FuncToken = TakeKeyword("func");
            function.NameOrDoToken = ExpectVariable(function);
        }

        if (_current.Type == TokenType.OpenParen)
        {
            function.OpenParen = Take(TokenType.OpenParen);
            var parameters = ParseParameters(function);
            if (function.CloseParen is null)
            {
                Error("The closing parenthesis of the parameters is missing.");
            }

            function.Parameters = parameters;
        }

        ExpectEndOfStatement();
        function.Body = ParseBlock(function, expectsEndOfStatement: !isAnonymous);
        _expressionLevel = level;
        return Close(function);
    }

    private ScriptList<ScriptParameter> ParseParameters(ScriptFunction function)
    {
        var parameters = new ScriptList<ScriptParameter>();
        for (var isFirst = true; ; isFirst = false)
        {
            if (_current.Type == TokenType.CloseParen)
            {
                function.CloseParen = Take(TokenType.CloseParen);
                function.Span.End = function.CloseParen.Span.End;
                return parameters;
            }

            if (!isFirst && _current.Type == TokenType.Comma)
            {
                Next();
            }
            else if (!isFirst)
            {
                Error("A comma is expected between parameters.");
            }

            if (!IsStartOfExpression())
            {
                Error("The name of a parameter is expected here.");
                return parameters;
            }

            if (ParseParameter(function, parameters) is not { } parameter)
            {
                return parameters;
            }

            parameters.Add(parameter);
            function.Span.End = parameter.Span.End;
        }
    }

    private ScriptParameter? ParseParameter(ScriptFunction function, ScriptList<ScriptParameter> before)
    {
        var parameter = Open(new ScriptParameter());
        if (ExpectVariable(function) is not { } name)
        {
            return null;
        }

        if (name is not ScriptVariableGlobal)
        {
            Error(name.Span, "A parameter has a simple name.");
        }

        parameter.Name = name;
        var afterRest = before.Any(other => other.EqualOrTripleDotToken?.TokenType == TokenType.TripleDot);
        var afterOptional = before.Any(other => other.EqualOrTripleDotToken is not null);
        if (_current.Type is TokenType.Equal or TokenType.TripleDot)
        {
            if (afterRest)
            {
                Error(name.Span, "Nothing can follow a parameter that takes the rest of the arguments.");
            }

            ParseDefaultOrRest(parameter, name);
        }
        else if (afterOptional)
        {
            Error(name.Span, "A parameter without a default value cannot follow one with a default value.");
        }

        return parameter;
    }

    private void ParseDefaultOrRest(ScriptParameter parameter, ScriptVariable name)
    {
        parameter.EqualOrTripleDotToken = Take(_current.Type);
        parameter.Span.End = parameter.EqualOrTripleDotToken.Span.End;
        if (parameter.EqualOrTripleDotToken.TokenType == TokenType.TripleDot)
        {
            return;
        }

        if (ExpectExpression(parameter) is ScriptLiteral literal)
        {
            parameter.DefaultValue = literal;
            parameter.Span.End = literal.Span.End;
        }
        else
        {
            Error(name.Span, "The default value of a parameter must be a literal.");
        }
    }
}
