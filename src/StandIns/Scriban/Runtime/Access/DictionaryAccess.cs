using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

internal sealed class DictionaryAccess : ObjectAccess
{
    private readonly Type _keyType;
    private readonly Type _valueType;

    public DictionaryAccess(Type type)
    {
        var arguments = type.GetInterfaces()
            .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IDictionary<,>))
            ?.GenericTypeArguments;
        _keyType = arguments?[0] ?? typeof(object);
        _valueType = arguments?[1] ?? typeof(object);
    }

    public override Type? IndexType => _keyType;

    public override IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) =>
        ((IDictionary)target).Keys.Cast<object>().Select(key => context.ObjectToString(key) ?? string.Empty);

    public override bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        ((IDictionary)target).Contains(KeyOf(context, span, member)!);

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        TryGetItem(context, span, target, member, out value);

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        TrySetItem(context, span, target, member, value);

    public override bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        var key = KeyOf(context, span, index);
        var found = ((IDictionary)target).Contains(key);
        value = found ? ((IDictionary)target)[key] : null;
        return found;
    }

    public override bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value)
    {
        ((IDictionary)target)[KeyOf(context, span, index)] = context.ToObject(span, value, _valueType);
        return true;
    }

    private object KeyOf(TemplateContext context, SourceSpan span, object index) =>
        context.ToObject(span, index, _keyType) ?? throw new ScriptRuntimeException(span, "The key of a dictionary is null.");
}
