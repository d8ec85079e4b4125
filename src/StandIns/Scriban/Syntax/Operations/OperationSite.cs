using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Where an operator stands, to say so in an error.</summary>
internal readonly record struct OperationSite(TemplateContext Context, SourceSpan Span, SourceSpan Left, SourceSpan Right)
{
    public ScriptRuntimeException Unsupported(ScriptBinaryOperator op, object? left, object? right) => new(
        Span,
        $"The operator `{op.ToText()}` is not supported between {Context.GetTypeName(left)} and {Context.GetTypeName(right)}.");
}
