using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Numbers and the like have no members; to ask for one is an error only where members must be there.</summary>
internal sealed class PrimitiveAccess : ObjectAccess
{
    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return context.EnableRelaxedMemberAccess ? true : throw Refuse(context, span, target, member);
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw Refuse(context, span, target, member);

    private static ScriptRuntimeException Refuse(TemplateContext context, SourceSpan span, object target, string member) =>
        new(span, $"A value of type {context.GetTypeName(target)} has no member {member}.");
}
