using System.Globalization;
using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Finds the meaning of an operator from the types of its operands.</summary>
internal static class BinaryOperation
{
    // The wider type decides: both operands are converted to the first of these that either of them has.
    private static readonly Type[] Ranks =
    [
        typeof(decimal), typeof(double), typeof(float), typeof(BigInteger), typeof(long), typeof(ulong), typeof(uint), typeof(int),
        typeof(bool),
    ];

    public static object? Evaluate(OperationSite site, ScriptBinaryOperator op, object? left, object? right)
    {
        switch (op)
        {
            case ScriptBinaryOperator.EmptyCoalescing:
                return left ?? right;
            case ScriptBinaryOperator.NotEmptyCoalescing:
                return left is null ? null : right;
            case ScriptBinaryOperator.None or ScriptBinaryOperator.And or ScriptBinaryOperator.Or:
                throw site.Unsupported(op, left, right);
        }

        try
        {
            return Calculate(site, op, left, right);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(site.Span, exception.Message);
        }
    }

    private static object? Calculate(OperationSite site, ScriptBinaryOperator op, object? left, object? right)
    {
        if (left is int leftInt && right is int rightInt)
        {
            return IntegerOperation.Evaluate<long>(site, op, leftInt, rightInt);
        }

        left = left is char leftChar ? leftChar.ToString(CultureInfo.InvariantCulture) : left;
        right = right is char rightChar ? rightChar.ToString(CultureInfo.InvariantCulture) : right;
        if (left is string || right is string)
        {
            return TextOperation.Evaluate(site, op, left, right);
        }

        if (left is null || right is null)
        {
            return WithNull(op, left is null && right is null);
        }

        if (left is EmptyScriptObject || right is EmptyScriptObject)
        {
            return WithEmpty(site, op, left, right);
        }

        if ((left as IScriptCustomBinaryOperation ?? right as IScriptCustomBinaryOperation) is { } custom)
        {
            return custom.TryEvaluate(site.Context, site.Span, op, site.Left, left, site.Right, right, out var result)
                ? result
                : throw site.Unsupported(op, left, right);
        }

        return Ranks.FirstOrDefault(rank => HasRank(left, rank) || HasRank(right, rank)) is { } type
            ? WithNumbers(site, op, site.Context.ToObject(site.Span, left, type)!, site.Context.ToObject(site.Span, right, type)!)
            : WithOthers(site, op, left, right);
    }

    private static bool HasRank(object value, Type rank) => value.GetType() == rank || (rank == typeof(int) && value is Enum);

    /// <summary>Null equals null only, compares with nothing, and makes null of everything that it takes part in.</summary>
    private static object? WithNull(ScriptBinaryOperator op, bool both) => op switch
    {
        ScriptBinaryOperator.CompareEqual => both,
        ScriptBinaryOperator.CompareNotEqual => !both,
        >= ScriptBinaryOperator.CompareLessOrEqual and <= ScriptBinaryOperator.CompareGreater => false,
        _ => null,
    };

    private static object? WithEmpty(OperationSite site, ScriptBinaryOperator op, object left, object right)
    {
        var isEmpty = left is EmptyScriptObject && right is EmptyScriptObject
            ? true
            : site.Context.IsEmpty(site.Span, left is EmptyScriptObject ? right : left);
        return op switch
        {
            ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareLessOrEqual or ScriptBinaryOperator.CompareGreaterOrEqual => isEmpty,
            ScriptBinaryOperator.CompareNotEqual => isEmpty is bool known ? !known : isEmpty,
            ScriptBinaryOperator.CompareLess or ScriptBinaryOperator.CompareGreater => false,
            ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight when left != right => throw site.Unsupported(op, left, right),
            _ => EmptyScriptObject.Default,
        };
    }

    private static object WithNumbers(OperationSite site, ScriptBinaryOperator op, object left, object right) => (left, right) switch
    {
        (decimal a, decimal b) => NumberOperation.Evaluate(site, op, a, b),
        (double a, double b) => NumberOperation.Evaluate(site, op, a, b),
        (float a, float b) => NumberOperation.Evaluate(site, op, a, b),
        (BigInteger a, BigInteger b) => IntegerOperation.Evaluate(site, op, a, b),
        (long a, long b) => IntegerOperation.Evaluate<BigInteger>(site, op, a, b),
        (ulong a, ulong b) => IntegerOperation.Evaluate<BigInteger>(site, op, a, b),
        (uint a, uint b) => IntegerOperation.Evaluate<BigInteger>(site, op, a, b),
        (int a, int b) => IntegerOperation.Evaluate<long>(site, op, a, b),
        (bool a, bool b) when op == ScriptBinaryOperator.CompareEqual => a == b,
        (bool a, bool b) when op == ScriptBinaryOperator.CompareNotEqual => a != b,
        _ => throw site.Unsupported(op, left, right),
    };

    private static object WithOthers(OperationSite site, ScriptBinaryOperator op, object left, object right) => (op, left, right) switch
    {
        (ScriptBinaryOperator.Add, DateTime a, TimeSpan b) => a + b,
        (_, DateTime, TimeSpan) => throw site.Unsupported(op, left, right),
        (ScriptBinaryOperator.Subtract, DateTime a, DateTime b) => a - b,
        (_, DateTime a, DateTime b) => Compare(op, a.CompareTo(b)) ?? throw site.Unsupported(op, left, right),
        (ScriptBinaryOperator.CompareEqual, _, _) => left.Equals(right),
        (ScriptBinaryOperator.CompareNotEqual, _, _) => !left.Equals(right),
        _ => throw site.Unsupported(op, left, right),
    };

    /// <summary>The result of a comparison operator, null for another operator.</summary>
    public static bool? Compare(ScriptBinaryOperator op, int order) => op switch
    {
        ScriptBinaryOperator.CompareEqual => order == 0,
        ScriptBinaryOperator.CompareNotEqual => order != 0,
        ScriptBinaryOperator.CompareLess => order < 0,
        ScriptBinaryOperator.CompareLessOrEqual => order <= 0,
        ScriptBinaryOperator.CompareGreater => order > 0,
        ScriptBinaryOperator.CompareGreaterOrEqual => order >= 0,
        _ => null,
    };
}
