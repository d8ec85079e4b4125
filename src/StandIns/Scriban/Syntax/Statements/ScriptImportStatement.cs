namespace Scriban.Syntax;

/// <summary>import a: the members of an object become variables.</summary>
public class ScriptImportStatement : ScriptStatement
{
    public ScriptImportStatement()
        : base(2)
    {
    }

    public ScriptKeyword? ImportKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Expression
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public override object? Evaluate(TemplateContext context)
    {
        if (context.Run(Expression) is { } value)
        {
            context.Import(Expression!.Span, value);
        }

        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
