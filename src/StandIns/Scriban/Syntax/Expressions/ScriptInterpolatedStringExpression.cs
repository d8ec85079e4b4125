using System.Text;

namespace Scriban.Syntax;

/// <summary>$"text {expression} text": literals and expressions by turns.</summary>
public class ScriptInterpolatedStringExpression : ScriptExpression
{
    public ScriptInterpolatedStringExpression()
        : base(1) => Parts = [];

    public ScriptList<ScriptExpression> Parts
    {
        get => Get<ScriptList<ScriptExpression>>(0)!;
        set => Set(0, value);
    }

    public override object? Evaluate(TemplateContext context) => context.WithOwnPipe(this, Join);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    // Each value writes itself: neither the context's culture nor its way of writing lists applies here.
    private static object? Join(ScriptInterpolatedStringExpression node, TemplateContext context)
    {
        var text = new StringBuilder();
        for (var i = 0; i < node.Parts.Count; i++)
        {
            text.Append(context.Run(node.Parts[i]));
        }

        return text.ToString();
    }
}
