using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>[1, 2]</summary>
public class ScriptArrayInitializerExpression : ScriptExpression
{
    public ScriptArrayInitializerExpression()
        : base(3) => Values = [];

    public ScriptToken? OpenBracketToken
    {
        get => Get<ScriptToken>(0);
        set => Set(0, value);
    }

    public ScriptList<ScriptExpression> Values
    {
        get => Get<ScriptList<ScriptExpression>>(1)!;
        set => Set(1, value);
    }

    public ScriptToken? CloseBracketToken
    {
        get => Get<ScriptToken>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        var array = new ScriptArray(Values.Count);
        for (var i = 0; i < Values.Count; i++)
        {
            array.Add(context.Run(Values[i]));
        }

        return array;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
