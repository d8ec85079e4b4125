using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>The members of a value by their name.</summary>
internal abstract class ObjectAccess
{
    /// <summary>The type of the keys of a dictionary; null for everything else, whose keys are names.</summary>
    public virtual Type? IndexType => null;

    public static ObjectAccess Create(
        object target,
        IEqualityComparer<string>? keyComparer,
        MemberFilterDelegate? filter,
        MemberRenamerDelegate renamer) => target switch
        {
            IScriptObject => new ScriptObjectAccess(),
            string => new SizeAccess(text => ((string)text).Length),
            _ when Helpers.IsPrimitiveOrNumber(target.GetType()) => new PrimitiveAccess(),
            IDictionary => new DictionaryAccess(target.GetType()),
            IDictionary<string, object?> => new StringDictionaryAccess(),
            IList => new SizeAccess(list => ((IList)list).Count),
            _ => new TypedObjectAccess(target.GetType(), keyComparer, filter, renamer),
        };

    public abstract IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target);

    public virtual bool HasMember(TemplateContext context, SourceSpan span, object target, string member) =>
        GetMembers(context, span, target).Contains(member);

    public abstract bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    /// <summary>What an index in brackets means, unless the value is a list.</summary>
    public virtual bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGetValue(context, span, target, context.ObjectToString(index) ?? string.Empty, out value);

    public virtual bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        TrySetValue(context, span, target, context.ObjectToString(index) ?? string.Empty, value);
}
