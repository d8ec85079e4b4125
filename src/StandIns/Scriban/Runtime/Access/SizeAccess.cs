using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Strings and the lists of .NET have a size and nothing else.</summary>
internal sealed class SizeAccess(Func<object, int> sizeOf) : ObjectAccess
{
    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => ["size"];

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = member == "size" ? sizeOf(target) : null;
        return value is not null;
    }
}
