using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Operators on integers; their results are of the narrowest type of int, long and BigInteger that holds them.</summary>
internal static class IntegerOperation
{
    private const int MaximumShift = 1024 * 1024;

    public static object Evaluate<T>(OperationSite site, ScriptBinaryOperator op, T left, T right)
        where T : struct, IBinaryInteger<T> => op switch
        {
            ScriptBinaryOperator.Add => Narrow(left + right),
            ScriptBinaryOperator.Subtract => Narrow(left - right),
            ScriptBinaryOperator.Multiply => Narrow(left * right),
            ScriptBinaryOperator.Divide => double.CreateChecked(left) / double.CreateChecked(right),
            ScriptBinaryOperator.DivideRound => Narrow(left / right),
            ScriptBinaryOperator.Modulus => Narrow(left % right),
            ScriptBinaryOperator.ShiftLeft => Narrow(BigInteger.CreateChecked(left) << Shift(site, BigInteger.CreateChecked(right))),
            ScriptBinaryOperator.ShiftRight => Narrow(BigInteger.CreateChecked(left) >> Shift(site, BigInteger.CreateChecked(right))),
            ScriptBinaryOperator.RangeInclude => Range(site, left, right, inclusive: true),
            ScriptBinaryOperator.RangeExclude => Range(site, left, right, inclusive: false),
            _ => BinaryOperation.Compare(op, left.CompareTo(right)) ?? throw site.Unsupported(op, left, right),
        };

    private static object Narrow<T>(T value)
        where T : struct, IBinaryInteger<T>
    {
        if (value >= T.CreateChecked(int.MinValue) && value <= T.CreateChecked(int.MaxValue))
        {
            return int.CreateChecked(value);
        }

        return value >= T.CreateChecked(long.MinValue) && value <= T.CreateChecked(long.MaxValue) ? long.CreateChecked(value) : value;
    }

    private static int Shift(OperationSite site, BigInteger amount) => BigInteger.Abs(amount) <= MaximumShift
        ? (int)amount
        : throw new ScriptRuntimeException(site.Span, $"It is not possible to shift by more than {MaximumShift} bits.");

    private static ScriptRange Range<T>(OperationSite site, T from, T to, bool inclusive)
        where T : struct, IBinaryInteger<T>
    {
        var limit = site.Context.LoopLimit;
        var size = BigInteger.Abs(BigInteger.CreateChecked(to) - BigInteger.CreateChecked(from)) + (inclusive ? 1 : 0);
        return limit > 0 && size > limit
            ? throw new ScriptRuntimeException(site.Span, $"Range expression exceeds the loop limit `{limit}`.")
            : new ScriptRange(Count(from, to, inclusive));
    }

    private static IEnumerable<object?> Count<T>(T from, T to, bool inclusive)
        where T : struct, IBinaryInteger<T>
    {
        var step = from < to ? T.One : -T.One;
        var i = from;
        for (; i != to; i += step)
        {
            yield return Narrow(i);
        }

        if (inclusive)
        {
            yield return Narrow(i);
        }
    }
}
