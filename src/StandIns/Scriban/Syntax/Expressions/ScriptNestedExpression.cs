namespace Scriban.Syntax;

/// <summary>An expression in parentheses, with a pipe of its own.</summary>
public class ScriptNestedExpression : ScriptExpression, IScriptVariablePath
{
    public ScriptNestedExpression()
        : base(3)
    {
    }

    public ScriptToken? OpenParen
    {
        get => Get<ScriptToken>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Expression
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public ScriptToken? CloseParen
    {
        get => Get<ScriptToken>(2);
        set => Set(2, value);
    }

    public override object? Evaluate(TemplateContext context) => context.WithOwnPipe(this, (node, scope) => scope.GetValue(node));

    public object? GetValue(TemplateContext context) => context.Run(Expression);

    public void SetValue(TemplateContext context, object? valueToSet) => context.SetValue(Expression, valueToSet);

    public string GetFirstPath() => (Expression as IScriptVariablePath)?.GetFirstPath() ?? string.Empty;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
