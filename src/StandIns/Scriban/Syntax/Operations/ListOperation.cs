using System.Collections;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>
/// Operators on arrays and ranges: + joins, == and its like compare item by item, * repeats, / shortens, % takes every n-th item, and
/// the shifts append and prepend. The result for an array is made at once, but for +; the result for a range is made on demand.
/// </summary>
internal static class ListOperation
{
    public static object Evaluate(
        OperationSite site,
        ScriptBinaryOperator op,
        object? left,
        object? right,
        Func<object?, IEnumerable<object?>?> asList,
        bool onDemand)
    {
        var leftList = asList(left);
        var rightList = asList(right);
        var number = Check(site, op, left, leftList is not null, right, rightList is not null);
        var items = new LazyItems(site.Context, site.Span);
        switch (op)
        {
            case ScriptBinaryOperator.Add:
                return new ScriptRange(onDemand ? items.Concat(leftList!, rightList!) : leftList!.Concat(rightList!));
            case ScriptBinaryOperator.Multiply when onDemand:
                return new ScriptRange(items.Repeat((leftList ?? rightList)!, number));
            case ScriptBinaryOperator.Multiply:
                return Repeat(site, (leftList ?? rightList)!.ToList(), number);
            case ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound when onDemand:
                return new ScriptRange(items.Take(leftList!, number + 1L));
            case ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound:
                return new ScriptArray(leftList!.Take(leftList!.Count() / number));
            case ScriptBinaryOperator.Modulus when onDemand:
                return new ScriptRange(items.EveryNth(leftList!, number));
            case ScriptBinaryOperator.Modulus:
                return new ScriptArray(leftList!.Where((_, index) => index % number == 0));
            case ScriptBinaryOperator.ShiftLeft:
                return onDemand ? new ScriptRange(items.Append(leftList!, right)) : new ScriptArray(leftList!.Append(right));
            case ScriptBinaryOperator.ShiftRight:
                return onDemand ? new ScriptRange(items.Prepend(left, rightList!)) : new ScriptArray(rightList!.Prepend(left));
            default:
                using (site.Context.EnterLoopScope())
                {
                    return onDemand
                        ? Compare(site, op, items.Copy(leftList!), items.Copy(rightList!), stepwise: true)
                        : Compare(site, op, leftList!.ToList(), rightList!.ToList(), stepwise: false);
                }

        }
    }

    /// <summary>Refuses operands that do not suit; returns the number that goes with a list.</summary>
    private static int Check(OperationSite site, ScriptBinaryOperator op, object? left, bool leftIsList, object? right, bool rightIsList)
    {
        var number = 0;
        var numberSpan = site.Right;
        switch (op)
        {
            case ScriptBinaryOperator.Add or (>= ScriptBinaryOperator.CompareEqual and <= ScriptBinaryOperator.CompareGreater):
                Require(site with { Span = rightIsList ? site.Left : site.Right }, leftIsList && rightIsList);
                break;
            case ScriptBinaryOperator.Multiply:
                Require(site, leftIsList != rightIsList);
                number = site.Context.ToInt(site.Span, leftIsList ? right : left);
                numberSpan = rightIsList ? site.Left : site.Right;
                break;
            case ScriptBinaryOperator.Divide or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus:
                Require(site with { Span = site.Left }, leftIsList);
                number = site.Context.ToInt(site.Span, right);
                Require(site with { Span = site.Right }, number != 0);
                break;
            case ScriptBinaryOperator.ShiftLeft:
                Require(site with { Span = site.Left }, leftIsList);
                break;
            case ScriptBinaryOperator.ShiftRight:
                Require(site with { Span = site.Right }, rightIsList);
                break;
            default:
                Require(site, false);
                break;
        }

        Require(site with { Span = numberSpan }, number >= 0);
        return number;

        void Require(OperationSite at, bool fulfilled)
        {
            if (!fulfilled)
            {
                throw at.Unsupported(op, left, right);
            }
        }
    }

    private static ScriptArray Repeat(OperationSite site, List<object?> list, int times)
    {
        var size = (long)list.Count * times;
        if (size > int.MaxValue)
        {
            throw new ScriptRuntimeException(site.Span, "The multiplied array would be too long.");
        }

        if (size == 0)
        {
            return [];
        }

        using var scope = site.Context.EnterLoopScope();
        site.Context.StepLoop(site.Span, size + times);
        var result = new ScriptArray((int)size);
        for (var i = 0; i < times; i++)
        {
            result.AddRange(list);
        }

        return result;
    }

    /// <summary>The longer list is the greater one; lists of equal length compare by all of their items.</summary>
    private static bool Compare(OperationSite site, ScriptBinaryOperator op, List<object?> left, List<object?> right, bool stepwise)
    {
        if (left.Count != right.Count || left.Count == 0)
        {
            return BinaryOperation.Compare(op, left.Count.CompareTo(right.Count)) == true;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (stepwise)
            {
                site.Context.StepLoop(site.Span, 1);
            }

            if (ScriptBinaryExpression.Evaluate(site.Context, site.Span, op, left[i], right[i]) is not true)
            {
                return false;
            }
        }

        return true;
    }
}
