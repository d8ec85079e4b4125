using System.Globalization;

namespace Scriban.Syntax;

/// <summary>tablerow a in list cols: 2 … end: a loop that writes the rows and cells of an HTML table.</summary>
public class ScriptTableRowStatement : ScriptForStatement
{
    private protected override ScriptVariable LoopVariable => ScriptVariable.TablerowObject;

    private protected override int InitialColumns => 1;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private protected override void ApplyOption(TemplateContext context, ScriptNamedArgument option, ref int columns)
    {
        if (option.Name?.Name == "cols")
        {
            columns = Math.Max(NumberOf(context, option), 1);
        }
        else
        {
            base.ApplyOption(context, option, ref columns);
        }
    }

    private protected override void WriteStart(TemplateContext context) => context.WriteText("<tr class=\"row1\">");

    private protected override void WriteEnd(TemplateContext context)
    {
        context.WriteText("</tr>");
        context.WriteText(context.NewLine);
    }

    private protected override object? RunItem(TemplateContext context, LoopState state)
    {
        if (state.Column == 0 && state.Index > 0)
        {
            WriteEnd(context);
            context.WriteText(string.Create(CultureInfo.InvariantCulture, $"<tr class=\"row{(state.Index / state.Columns) + 1}\">"));
        }

        context.WriteText(string.Create(CultureInfo.InvariantCulture, $"<td class=\"col{state.Column + 1}\">"));
        var result = base.RunItem(context, state);
        context.WriteText("</td>");
        return result;
    }
}
