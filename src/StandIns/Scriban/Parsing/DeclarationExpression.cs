using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>f(a) = a, which begins as an expression and turns out to be a statement. It never becomes a part of the tree.</summary>
internal sealed class DeclarationExpression(ScriptFunction function) : ScriptExpression
{
    public ScriptFunction Function { get; } = function;

    public override object? Evaluate(TemplateContext context) => throw new NotSupportedException();
}
