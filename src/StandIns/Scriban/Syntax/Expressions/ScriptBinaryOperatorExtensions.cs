using System.Collections.Frozen;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>How the operators are written, and how strongly they bind.</summary>
public static class ScriptBinaryOperatorExtensions
{
    private static readonly (ScriptBinaryOperator Operator, TokenType Token, int Precedence)[] All =
    [
        (ScriptBinaryOperator.EmptyCoalescing, TokenType.DoubleQuestion, 20),
        (ScriptBinaryOperator.NotEmptyCoalescing, TokenType.QuestionExclamation, 20),
        (ScriptBinaryOperator.Or, TokenType.DoubleVerticalBar, 30),
        (ScriptBinaryOperator.And, TokenType.DoubleAmp, 40),
        (ScriptBinaryOperator.CompareEqual, TokenType.DoubleEqual, 70),
        (ScriptBinaryOperator.CompareNotEqual, TokenType.ExclamationEqual, 70),
        (ScriptBinaryOperator.CompareLess, TokenType.Less, 80),
        (ScriptBinaryOperator.CompareLessOrEqual, TokenType.LessEqual, 80),
        (ScriptBinaryOperator.CompareGreater, TokenType.Greater, 80),
        (ScriptBinaryOperator.CompareGreaterOrEqual, TokenType.GreaterEqual, 80),
        (ScriptBinaryOperator.Add, TokenType.Plus, 100),
        (ScriptBinaryOperator.Subtract, TokenType.Minus, 100),
        (ScriptBinaryOperator.Multiply, TokenType.Asterisk, 110),
        (ScriptBinaryOperator.Divide, TokenType.Divide, 110),
        (ScriptBinaryOperator.DivideRound, TokenType.DoubleDivide, 110),
        (ScriptBinaryOperator.Modulus, TokenType.Percent, 110),
        (ScriptBinaryOperator.ShiftLeft, TokenType.DoubleLessThan, 110),
        (ScriptBinaryOperator.ShiftRight, TokenType.DoubleGreaterThan, 110),
        (ScriptBinaryOperator.RangeInclude, TokenType.DoubleDot, 130),
        (ScriptBinaryOperator.RangeExclude, TokenType.DoubleDotLess, 130),
    ];

    private static readonly FrozenDictionary<TokenType, (ScriptBinaryOperator Operator, int Precedence)> ByToken =
        All.ToFrozenDictionary(entry => entry.Token, entry => (entry.Operator, entry.Precedence));

    private static readonly FrozenDictionary<ScriptBinaryOperator, TokenType> Tokens =
        All.ToFrozenDictionary(entry => entry.Operator, entry => entry.Token);

    public static TokenType ToTokenType(this ScriptBinaryOperator op) =>
        Tokens.TryGetValue(op, out var token) ? token : throw new ArgumentOutOfRangeException(nameof(op));

    public static string ToText(this ScriptBinaryOperator op) => op.ToTokenType().ToText()!;

    internal static bool TryGet(TokenType token, out ScriptBinaryOperator op, out int precedence)
    {
        var found = ByToken.TryGetValue(token, out var entry);
        (op, precedence) = entry;
        return found;
    }
}
