using System.Numerics;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>An operator with one operand.</summary>
public class ScriptUnaryExpression : ScriptExpression
{
    public ScriptUnaryExpression()
        : base(2)
    {
    }

    public ScriptUnaryOperator Operator { get; set; }

    public ScriptToken? OperatorToken
    {
        get => Get<ScriptToken>(0);
        set => Set(0, value);
    }

    public ScriptExpression? Right
    {
        get => Get<ScriptExpression>(1);
        set => Set(1, value);
    }

    public static object? Evaluate(TemplateContext context, SourceSpan span, ScriptUnaryOperator op, object? value) => op switch
    {
        ScriptUnaryOperator.Not => !context.ToBool(span, value),
        ScriptUnaryOperator.Negate => Negate(context, span, value),
        ScriptUnaryOperator.Plus => Number(context, span, value),
        ScriptUnaryOperator.FunctionParametersExpand => value,
        _ => throw new ScriptRuntimeException(span, $"The operator {op} is not supported."),
    };

    public override object? Evaluate(TemplateContext context) => Operator == ScriptUnaryOperator.FunctionAlias
        ? context.Run(Right, aliasReturnedFunction: true)
        : Evaluate(context, Right?.Span ?? Span, Operator, context.Run(Right));

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private static object Negate(TemplateContext context, SourceSpan span, object? value) => Number(context, span, value) switch
    {
        int number => unchecked(-number),
        long number => unchecked(-number),
        float number => -number,
        double number => -number,
        decimal number => -number,
        var number => -(BigInteger)number,
    };

    private static object Number(TemplateContext context, SourceSpan span, object? value) =>
        value is int or long or float or double or decimal or BigInteger
            ? value
            : throw new ScriptRuntimeException(span, $"A sign needs a number, not a value of type {context.GetTypeName(value)}.");
}
