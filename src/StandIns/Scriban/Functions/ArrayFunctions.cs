using System.Collections;
using System.Text;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>array.…</summary>
internal static class ArrayFunctions
{
    public static IEnumerable Add(TemplateContext context, SourceSpan span, IEnumerable? list, object? value)
    {
        if (list is null)
        {
            return new ScriptRange { value };
        }

        ScriptArray result = [.. new LazyItems(context, span).Copy(list), value];
        return result;
    }

    public static IEnumerable? AddRange(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) =>
        Concat(context, span, list1, list2);

    public static IEnumerable? Compact(TemplateContext context, SourceSpan span, IEnumerable? list) =>
        list is null ? null : new ScriptRange(new LazyItems(context, span).Where(list, item => item is not null));

    public static IEnumerable? Concat(TemplateContext context, SourceSpan span, IEnumerable? list1, IEnumerable? list2) =>
        (list1, list2) switch
        {
            (null, null) => null,
            (null, _) => new ScriptRange(list2),
            (_, null) => new ScriptRange(list1),
            _ => new ScriptRange(new LazyItems(context, span).Concat(list1, list2)),
        };

    /// <summary>With each call for the same group the next item of the list, and after the last one the first.</summary>
    public static object? Cycle(TemplateContext context, SourceSpan span, IList? list, object? group = null)
    {
        if (list is null)
        {
            return null;
        }

        var key = new CycleKey(group is null ? Join(context, span, list, ",") : context.ObjectToString(group) ?? string.Empty);
        if (list.Count == 0)
        {
            context.Tags[key] = 0;
            return null;
        }

        var index = context.Tags.TryGetValue(key, out var last) && last is int known ? known % list.Count : 0;
        context.Tags[key] = index + 1;
        return list[index];
    }

    public static bool Any(TemplateContext context, SourceSpan span, IEnumerable? list, object? function, params object?[] args)
    {
        if (list is null || function is not IScriptCustomFunction test)
        {
            return false;
        }

        using var scope = context.EnterLoopScope();
        foreach (var item in list)
        {
            context.StepLoop(span, 1, list is IQueryable);
            ScriptArray arguments = [item, .. args];
            if (ScriptFunctionCall.Call(context, context.CurrentNode, test, arguments) is true)
            {
                return true;
            }
        }

        return false;
    }

    public static ScriptRange? Each(TemplateContext context, SourceSpan span, IEnumerable? list, object? function) =>
        Apply(context, span, list, function, (_, result) => [result]);

    public static ScriptRange? Filter(TemplateContext context, SourceSpan span, IEnumerable? list, object? function) =>
        Apply(context, span, list, function, (item, result) => context.ToBool(span, result) ? [item] : []);

    public static object? First(IEnumerable? list) => list switch
    {
        null => null,
        IList known => known.Count > 0 ? known[0] : null,
        _ => list.Cast<object?>().FirstOrDefault(),
    };

    public static IEnumerable InsertAt(TemplateContext context, SourceSpan span, IEnumerable? list, int index, object? value)
    {
        index = Math.Max(index, 0);
        using var scope = context.EnterLoopScope();
        var result = new ScriptArray(list is null ? [] : new LazyItems(context, span).Copy(list));
        while (result.Count < index)
        {
            context.StepLoop(span, 1);
            result.Add(null);
        }

        result.Insert(index, value);
        return result;
    }

    public static string Join(TemplateContext context, SourceSpan span, IEnumerable? list, string? delimiter, object? function = null)
    {
        if (list is null)
        {
            return string.Empty;
        }

        var convert = FunctionOrNull(function);
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var item in new LazyItems(context, span).Each(list))
        {
            if (!isFirst)
            {
                AppendWithinLimit(context, span, text, delimiter);
            }

            var itemText = context.ObjectToString(item);
            if (convert is not null)
            {
                itemText = context.ObjectToString(ScriptFunctionCall.Call(context, context.CurrentNode, convert, [itemText]));
            }

            AppendWithinLimit(context, span, text, itemText);
            isFirst = false;
        }

        return text.ToString();
    }

    public static object? Last(TemplateContext context, SourceSpan span, IEnumerable? list) => list switch
    {
        null => null,
        IList known => known.Count > 0 ? known[^1] : null,
        _ => new LazyItems(context, span).Each(list).LastOrDefault(),
    };

    public static IEnumerable? Limit(TemplateContext context, SourceSpan span, IEnumerable? list, int count) =>
        list is null ? null : new ScriptRange(new LazyItems(context, span).Take(list, count));

    private static void AppendWithinLimit(TemplateContext context, SourceSpan span, StringBuilder text, string? part)
    {
        if (context.LimitToString > 0 && part?.Length > 0 && (long)text.Length + part.Length > context.LimitToString)
        {
            throw new ScriptRuntimeException(span, $"The joined string would exceed the limit of {context.LimitToString} characters.");
        }

        text.Append(part);
    }

    private static IScriptCustomFunction? FunctionOrNull(object? function) => function is null or IScriptCustomFunction
        ? (IScriptCustomFunction?)function
        : throw new ArgumentException("A function is expected here; its name needs an @ before it.", nameof(function));

    private static ScriptRange? Apply(
        TemplateContext context,
        SourceSpan span,
        IEnumerable? list,
        object? function,
        Func<object?, object?, IEnumerable<object?>> select)
    {
        if (list is null)
        {
            return null;
        }

        if (FunctionOrNull(function) is not { } convert)
        {
            return new ScriptRange(list);
        }

        var caller = context.CurrentNode;
        var type = convert.GetParameterInfo(0).ParameterType;
        return new ScriptRange(new LazyItems(context, span).Each(list).SelectMany(item =>
        {
            var argument = context.ToObject(span, item, type);
            return select(argument, ScriptFunctionCall.Call(context, caller, convert, [argument]));
        }));
    }

    private readonly record struct CycleKey(string Group);
}
