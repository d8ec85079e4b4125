using System.Collections.Frozen;

namespace Scriban.Parsing;

/// <summary>The spelling of the tokens that have only one.</summary>
public static class TokenTypeExtensions
{
    private static readonly (string Text, TokenType Type)[] OperatorTokens =
    [
        ("//=", TokenType.DoubleDivideEqual), ("..<", TokenType.DoubleDotLess), ("...", TokenType.TripleDot),
        ("^^", TokenType.DoubleCaret), ("*=", TokenType.AsteriskEqual), ("//", TokenType.DoubleDivide), ("/=", TokenType.DivideEqual),
        ("++", TokenType.DoublePlus), ("+=", TokenType.PlusEqual), ("--", TokenType.DoubleMinus), ("-=", TokenType.MinusEqual),
        ("%=", TokenType.PercentEqual), ("&&", TokenType.DoubleAmp), ("??", TokenType.DoubleQuestion), ("?.", TokenType.QuestionDot),
        ("?!", TokenType.QuestionExclamation), ("||", TokenType.DoubleVerticalBar), ("|>", TokenType.PipeGreater),
        ("..", TokenType.DoubleDot), ("!=", TokenType.ExclamationEqual), ("==", TokenType.DoubleEqual), ("<=", TokenType.LessEqual),
        ("<<", TokenType.DoubleLessThan), (">=", TokenType.GreaterEqual), (">>", TokenType.DoubleGreaterThan),
        (";", TokenType.SemiColon), (":", TokenType.Colon), ("@", TokenType.Arroba), ("^", TokenType.Caret), ("*", TokenType.Asterisk),
        ("/", TokenType.Divide), ("+", TokenType.Plus), ("-", TokenType.Minus), ("%", TokenType.Percent), (",", TokenType.Comma),
        ("&", TokenType.Amp), ("?", TokenType.Question), ("|", TokenType.VerticalBar), (".", TokenType.Dot),
        ("!", TokenType.Exclamation), ("=", TokenType.Equal), ("<", TokenType.Less), (">", TokenType.Greater),
        ("(", TokenType.OpenParen), (")", TokenType.CloseParen), ("[", TokenType.OpenBracket), ("]", TokenType.CloseBracket),
    ];

    private static readonly FrozenDictionary<char, (string Text, TokenType Type)[]> ByFirstCharacter = OperatorTokens
        .GroupBy(token => token.Text[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(token => token.Text.Length).ToArray());

    private static readonly FrozenDictionary<TokenType, string> Texts = OperatorTokens
        .Append(("{{", TokenType.CodeEnter))
        .Append(("}}", TokenType.CodeExit))
        .Append(("{", TokenType.OpenBrace))
        .Append(("}", TokenType.CloseBrace))
        .Append(("{", TokenType.OpenInterpolatedBrace))
        .Append(("}", TokenType.CloseInterpolatedBrace))
        .ToFrozenDictionary(token => token.Item2, token => token.Item1);

    public static string? ToText(this TokenType type) => Texts.GetValueOrDefault(type);

    public static bool HasText(this TokenType type) => Texts.ContainsKey(type);

    public static bool IsStringToken(this TokenType token) => token == TokenType.String || token.IsInterpolationStringToken();

    public static bool IsInterpolationStringToken(this TokenType token) =>
        token is >= TokenType.InterpolatedString and <= TokenType.EndingInterpolatedString;

    /// <summary>The longest operator that stands at a place of a text; its length is 0 when there is none.</summary>
    internal static (TokenType Type, int Length) OperatorAt(string text, int offset)
    {
        if (ByFirstCharacter.TryGetValue(text[offset], out var candidates))
        {
            foreach (var (candidate, type) in candidates)
            {
                if (string.CompareOrdinal(text, offset, candidate, 0, candidate.Length) == 0)
                {
                    return (type, candidate.Length);
                }
            }
        }

        return (TokenType.Invalid, 0);
    }
}
