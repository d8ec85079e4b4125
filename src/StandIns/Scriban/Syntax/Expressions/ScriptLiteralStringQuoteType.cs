namespace Scriban.Syntax;

public enum ScriptLiteralStringQuoteType
{
    DoubleQuote,
    SimpleQuote,
    Verbatim,
}
