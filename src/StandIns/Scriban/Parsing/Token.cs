namespace Scriban.Parsing;

/// <summary>One token of a template; both positions belong to it.</summary>
internal readonly record struct Token(TokenType Type, TextPosition Start, TextPosition End)
{
    public static readonly Token Eof = new(TokenType.Eof, TextPosition.Eof, TextPosition.Eof);

    public string GetText(string text)
    {
        if (Type == TokenType.Eof)
        {
            return "<eof>";
        }

        return End.Offset < text.Length ? text.Substring(Start.Offset, End.Offset - Start.Offset + 1) : "<error>";
    }

    public bool Is(string expected, string text) =>
        End.Offset - Start.Offset + 1 == expected.Length
        && string.CompareOrdinal(text, Start.Offset, expected, 0, expected.Length) == 0;
}
