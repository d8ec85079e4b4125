using System.Text;

namespace Scriban.Syntax;

/// <summary>Operators of which one operand is a string: the other becomes one too.</summary>
internal static class TextOperation
{
    public static object Evaluate(OperationSite site, ScriptBinaryOperator op, object? left, object? right)
    {
        if (op == ScriptBinaryOperator.Multiply)
        {
            return right is string ? Repeat(site, right, left, site.Left) : Repeat(site, left, right, site.Right);
        }

        var leftText = site.Context.ObjectToString(left);
        var rightText = site.Context.ObjectToString(right);
        return op == ScriptBinaryOperator.Add
            ? leftText + rightText
            : BinaryOperation.Compare(op, string.CompareOrdinal(leftText, rightText)) ?? throw site.Unsupported(op, left, right);
    }

    private static string Repeat(OperationSite site, object? text, object? times, Parsing.SourceSpan timesSpan)
    {
        int count;
        try
        {
            count = site.Context.ToInt(site.Span, times);
        }
        catch (ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(timesSpan, "A string can be multiplied by an integer only.");
        }

        var unit = site.Context.ObjectToString(text) ?? string.Empty;
        if (count <= 0 || unit.Length == 0)
        {
            return string.Empty;
        }

        var limit = site.Context.LimitToString;
        return limit > 0 && (long)unit.Length * count > limit
            ? throw new ScriptRuntimeException(timesSpan, $"The multiplied string would exceed the limit of {limit} characters.")
            : new StringBuilder(unit.Length * count).Insert(0, unit, count).ToString();
    }
}
