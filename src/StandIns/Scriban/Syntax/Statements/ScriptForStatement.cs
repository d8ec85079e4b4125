using System.Collections;

namespace Scriban.Syntax;

/// <summary>for a in list … else … end</summary>
public class ScriptForStatement : ScriptLoopStatementBase, IScriptNamedArgumentContainer
{
    public ScriptForStatement()
        : base(7) => NamedArguments = [];

    public ScriptKeyword? ForOrTableRowKeyword
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Variable
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public ScriptKeyword? InKeyword
    {
        get => Get<ScriptKeyword>(2);
        set => Set(2, value);
    }

    public ScriptExpression? Iterator
    {
        get => Get<ScriptExpression>(3);
        set => Set(3, value);
    }

    /// <summary>offset, limit and reversed.</summary>
    public ScriptList<ScriptNamedArgument> NamedArguments
    {
        get => Get<ScriptList<ScriptNamedArgument>>(4)!;
        set => Set(4, value);
    }

    public ScriptBlockStatement? Body
    {
        get => Get<ScriptBlockStatement>(5);
        set => Set(5, value);
    }

    public ScriptElseStatement? Else
    {
        get => Get<ScriptElseStatement>(6);
        set => Set(6, value);
    }

    private protected virtual ScriptVariable LoopVariable => ScriptVariable.ForObject;

    private protected virtual int InitialColumns => 0;

    void IScriptNamedArgumentContainer.AddParameter(ScriptNamedArgument argument) => NamedArguments.Add(argument);

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private protected override object? EvaluateLoop(TemplateContext context)
    {
        var source = context.Run(Iterator);
        if (source is null)
        {
            return null;
        }

        if (source is not IEnumerable list)
        {
            throw new ScriptRuntimeException(Iterator!.Span, $"It is not possible to loop over a value of type {source.GetType()}.");
        }

        var columns = InitialColumns;
        list = Select(context, list.Cast<object?>(), ref columns);
        var items = list.GetEnumerator();
        try
        {
            return Loop(context, list, items, columns, source is IQueryable);
        }
        finally
        {
            (items as IDisposable)?.Dispose();
        }
    }

    private protected virtual void WriteStart(TemplateContext context)
    {
    }

    private protected virtual void WriteEnd(TemplateContext context)
    {
    }

    private protected virtual object? RunItem(TemplateContext context, LoopState state) => context.Run(Body);

    private protected virtual void ApplyOption(TemplateContext context, ScriptNamedArgument option, ref int columns) =>
        throw new ScriptRuntimeException(option.Span, $"A loop has no option {option.Name}.");

    private IEnumerable<object?> Select(TemplateContext context, IEnumerable<object?> list, ref int columns)
    {
        var (offset, limit, reversed) = (0, 0, false);
        foreach (var option in NamedArguments)
        {
            switch (option.Name?.Name)
            {
                case "offset":
                    offset = NumberOf(context, option);
                    break;
                case "limit":
                    limit = NumberOf(context, option);
                    break;
                case "reversed":
                    reversed = true;
                    break;
                default:
                    ApplyOption(context, option, ref columns);
                    break;
            }
        }

        list = offset > 0 ? list.Skip(offset) : list;
        list = reversed ? Enumerable.Reverse(list) : list;
        return limit > 0 ? list.Take(limit) : list;
    }

    private protected static int NumberOf(TemplateContext context, ScriptNamedArgument option) => option.Value is { } value
        ? context.ToInt(value.Span, context.Run(value))
        : throw new ScriptRuntimeException(option.Span, $"The option {option.Name} needs a value.");

    private object? Loop(TemplateContext context, IEnumerable list, IEnumerator items, int columns, bool queryable)
    {
        WriteStart(context);
        var state = new LoopState(list, items) { Columns = columns };
        context.SetLoopVariable(LoopVariable, state);
        object? result = null;
        object? previous = null;
        var any = items.MoveNext();
        for (var more = any; more; state.Index++)
        {
            context.StepLoop(this, queryable);
            state.StartItem();
            var value = items.Current;
            state.ValueChanged = state.Index == 0 || !Equals(previous, value);
            if (Variable is ScriptVariable variable)
            {
                context.SetLoopVariable(variable, value);
            }
            else
            {
                context.SetValue(Variable, value);
            }

            result = RunItem(context, state);
            previous = value;
            var isLast = state.IsLast;
            more = Continues(context) && !isLast;
        }

        WriteEnd(context);
        return any || Else is null ? result : context.Run(Else);
    }
}
