using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An operator or a bracket.</summary>
public class ScriptToken : ScriptVerbatim
{
    public ScriptToken()
    {
    }

    public ScriptToken(TokenType type)
        : base(type.ToText() ?? string.Empty) => TokenType = type;

    public TokenType TokenType { get; set; }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
