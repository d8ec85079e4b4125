using System.Globalization;
using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>math.…</summary>
internal static class MathFunctions
{
    private const string RandomTag = "random";

    public static object? Abs(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        null => null,
        int number => Math.Abs(number),
        float number => Math.Abs(number),
        double number => Math.Abs(number),
        sbyte number => Math.Abs(number),
        short number => Math.Abs(number),
        long number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ when value.GetType().IsPrimitive => value,
        _ => throw new ScriptRuntimeException(span, $"A value of type {context.GetTypeName(value)} is not a number."),
    };

    public static double Ceil(double value) => Math.Ceiling(value);

    /// <summary>The quotient; by an int a whole number.</summary>
    public static object? DividedBy(TemplateContext context, SourceSpan span, double value, object? divisor)
    {
        var quotient = ScriptBinaryExpression.Evaluate(context, span, ScriptBinaryOperator.Divide, value, divisor);
        return divisor is int && quotient is double number ? (int)Math.Floor(number) : quotient;
    }

    public static double Floor(double value) => Math.Floor(value);

    public static string Format(TemplateContext context, SourceSpan span, object? value, string? format, string? culture = null)
    {
        if (value is not null && !IsNumber(value))
        {
            throw new ScriptRuntimeException(span, $"A value of type {context.GetTypeName(value)} is not a number.");
        }

        return ObjectFunctions.Format(context, span, value, format, culture);
    }

    public static bool IsNumber(object? value) => value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double
        or decimal or BigInteger;

    public static object? Minus(TemplateContext context, SourceSpan span, object? value, object? with) =>
        ScriptBinaryExpression.Evaluate(context, span, ScriptBinaryOperator.Subtract, value, with);

    public static object? Modulo(TemplateContext context, SourceSpan span, object? value, object? with) =>
        ScriptBinaryExpression.Evaluate(context, span, ScriptBinaryOperator.Modulus, value, with);

    public static object? Plus(TemplateContext context, SourceSpan span, object? value, object? with) =>
        ScriptBinaryExpression.Evaluate(context, span, ScriptBinaryOperator.Add, value, with);

    public static double Round(double value, int precision = 0) => Math.Round(value, precision);

    public static object? Times(TemplateContext context, SourceSpan span, object? value, object? with) =>
        ScriptBinaryExpression.Evaluate(context, span, ScriptBinaryOperator.Multiply, value, with);

    public static string Uuid() => Guid.NewGuid().ToString();

    public static object Random(TemplateContext context, SourceSpan span, int minValue, int maxValue)
    {
        if (minValue > maxValue)
        {
            throw new ScriptRuntimeException(span, "The least value is greater than the greatest.");
        }

        if (!context.Tags.TryGetValue(RandomTag, out var random))
        {
            context.Tags[RandomTag] = random = new Random();
        }

        return ((Random)random).Next(minValue, maxValue);
    }
}
