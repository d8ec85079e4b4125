namespace Scriban.Syntax;

/// <summary>capture a … end: what the block writes becomes the value of a variable.</summary>
public class ScriptCaptureStatement : ScriptStatement
{
    public ScriptCaptureStatement()
        : base(3)
    {
    }

    public ScriptKeyword? CaptureKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Target
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(2);
        set => Set(2, value);
    }

    /// <summary>The value is the output itself, not its text: whoever writes it can tell it from a string.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        context.PushOutput();
        try
        {
            context.Run(Body);
        }
        finally
        {
            context.SetValue(Target, context.PopOutput());
        }

        return null;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
