namespace Scriban.Syntax;

/// <summary>Statements one after the other.</summary>
public sealed class ScriptBlockStatement : ScriptStatement
{
    public ScriptBlockStatement()
        : base(1) => Statements = [];

    public ScriptList<ScriptStatement> Statements
    {
        get => Get<ScriptList<ScriptStatement>>(0)!;
        set => Set(0, value);
    }

    /// <summary>Writes the values of the statements; where nothing is written, the value of the last one is the result.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        var outerIndent = context.CurrentIndent;
        var indent = outerIndent;
        object? result = null;
        try
        {
            for (var i = 0; i < Statements.Count && context.FlowState == ScriptFlowState.None; i++)
            {
                var statement = Statements[i];
                context.CheckAbort();
                if (context.AutoIndent && statement is ScriptEscapeStatement braces)
                {
                    indent = braces.IsEntering ? braces.Indent : outerIndent;
                }

                context.CurrentIndent = indent;
                if (!statement.CanSkipEvaluation)
                {
                    result = Write(context, context.Run(statement), statement.CanOutput);
                }
            }
        }
        finally
        {
            context.CurrentIndent = outerIndent;
        }

        return result;
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private object? Write(TemplateContext context, object? value, bool canOutput)
    {
        if (!canOutput || value is null)
        {
            return null;
        }

        if (context.FlowState == ScriptFlowState.Return || !context.EnableOutput)
        {
            return value;
        }

        context.WriteValue(Span, value);
        return null;
    }
}
