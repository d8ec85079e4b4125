using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The second half of array.…, from map on.</summary>
internal static class ArrayItemFunctions
{
    /// <summary>The values of one member of all items that have it.</summary>
    public static IEnumerable Map(TemplateContext context, SourceSpan span, object? list, string? member)
    {
        if (list is null || member is null)
        {
            return new ScriptRange();
        }

        return new ScriptRange(list is IEnumerable items
            ? new LazyItems(context, span).Each(items).SelectMany(item => MemberOf(context, span, item, member))
            : MemberOf(context, span, list, member));
    }

    public static IEnumerable? Offset(TemplateContext context, SourceSpan span, IEnumerable? list, int index) =>
        list is null ? null : new ScriptRange(new LazyItems(context, span).Skip(list, index));

    public static IList RemoveAt(TemplateContext context, SourceSpan span, IList? list, int index)
    {
        var result = new ScriptArray(list is null ? [] : new LazyItems(context, span).Copy(list));
        result.RemoveAt(index < 0 ? index + result.Count : index);
        return result;
    }

    public static IEnumerable Reverse(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? new ScriptArray() : new ScriptRange(new LazyItems(context, span).Reverse(list));

    public static int Size(TemplateContext context, SourceSpan span, IEnumerable? list) => list switch
    {
        null => 0,
        ICollection known => known.Count,
        _ => new LazyItems(context, span).Each(list).Count(),
    };

    public static IEnumerable Sort(TemplateContext context, SourceSpan span, object? list, string? member = null)
    {
        switch (list)
        {
            case null:
                return new ScriptRange();
            case IEnumerable items:
                var all = new LazyItems(context, span).Copy(items);
                Func<object?, object?> key = string.IsNullOrEmpty(member) ? item => item : item => SortKey(context, span, item, member);
                return new ScriptArray(all.OrderBy(key, Comparer<object?>.Default).ToList());
            default:
                ScriptArray single = [list];
                return single;
        }
    }

    public static IEnumerable? Uniq(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? null : new ScriptRange(new LazyItems(context, span).Distinct(list));

    public static bool Contains(TemplateContext context, SourceSpan span, IEnumerable? list, object? item) =>
        list is not null && new LazyItems(context, span).Each(list).Any(element => Equals(element, item) || IsEnumValue(element, item));

    // An enumeration value equals its name and its number.
    private static bool IsEnumValue(object? element, object? item)
    {
        if (element is not Enum || item is null)
        {
            return false;
        }

        try
        {
            return Equals(element, item is string name ? Enum.Parse(element.GetType(), name) : Enum.ToObject(element.GetType(), item));
        }
        catch (Exception exception) when (exception is ArgumentException or OverflowException)
        {
            return false;
        }
    }

    private static IEnumerable<object?> MemberOf(TemplateContext context, SourceSpan span, object? item, string member)
    {
        if (item is null)
        {
            return [];
        }

        var access = context.AccessTo(item);
        if (!access.HasMember(context, span, item, member))
        {
            return [];
        }

        access.TryGetValue(context, span, item, member, out var value);
        return [value];
    }

    /// <summary>A member of an item, or a member of its members: a.b.c</summary>
    private static object? SortKey(TemplateContext context, SourceSpan span, object? item, string member)
    {
        if (TryGetMember(context, span, item, member, out var value) || !member.Contains('.', StringComparison.Ordinal))
        {
            return value;
        }

        value = item;
        foreach (var part in member.Split('.'))
        {
            if (!TryGetMember(context, span, value, part, out value))
            {
                return null;
            }
        }

        return value;
    }

    private static bool TryGetMember(TemplateContext context, SourceSpan span, object? target, string member, out object? value)
    {
        value = null;
        return target is not null
            && (context.AccessTo(target).TryGetValue(context, span, target, member, out value)
                || context.TryGetMember?.Invoke(context, span, target, member, out value) == true);
    }
}
