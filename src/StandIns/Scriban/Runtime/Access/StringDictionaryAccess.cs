using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Dictionaries by name that have only the generic interface.</summary>
internal sealed class StringDictionaryAccess : ObjectAccess
{
    public override Type? IndexType => typeof(string);

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((IDictionary<string, object?>)target).Keys;

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((IDictionary<string, object?>)target).ContainsKey(member);

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        ((IDictionary<string, object?>)target).TryGetValue(member, out value);

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value)
    {
        ((IDictionary<string, object?>)target)[member] = value;
        return true;
    }
}
