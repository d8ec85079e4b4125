using System.Numerics;

namespace Scriban.Syntax;

/// <summary>Operators on decimal, double and float.</summary>
internal static class NumberOperation
{
    public static object Evaluate<T>(OperationSite site, ScriptBinaryOperator op, T left, T right)
        where T : struct, INumber<T> => op switch
        {
            ScriptBinaryOperator.Add => left + right,
            ScriptBinaryOperator.Subtract => left - right,
            ScriptBinaryOperator.Multiply => left * right,
            ScriptBinaryOperator.Divide => left / right,
            ScriptBinaryOperator.DivideRound => Round(left / right),
            ScriptBinaryOperator.Modulus => left % right,
            ScriptBinaryOperator.ShiftLeft => left * PowerOfTwo(right),
            ScriptBinaryOperator.ShiftRight => left / PowerOfTwo(right),
            ScriptBinaryOperator.CompareEqual => left == right,
            ScriptBinaryOperator.CompareNotEqual => left != right,
            ScriptBinaryOperator.CompareLess => left < right,
            ScriptBinaryOperator.CompareLessOrEqual => left <= right,
            ScriptBinaryOperator.CompareGreater => left > right,
            ScriptBinaryOperator.CompareGreaterOrEqual => left >= right,
            _ => throw site.Unsupported(op, left, right),
        };

    // A float is cut off, the other types are rounded.
    private static object Round<T>(T value) => value switch
    {
        decimal number => Math.Round(number),
        double number => Math.Round(number),
        float number => (float)(int)number,
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private static T PowerOfTwo<T>(T exponent)
        where T : struct, INumber<T> => exponent is float number
            ? T.CreateChecked(MathF.Pow(2, number))
            : T.CreateChecked(Math.Pow(2, double.CreateChecked(exponent)));
}
