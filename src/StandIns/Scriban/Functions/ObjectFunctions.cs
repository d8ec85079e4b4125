using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>object.…</summary>
internal static class ObjectFunctions
{
    public static object? Default(object? value, object? @default) => value is null or "" ? @default : value;

    /// <summary>The value of a text that is code.</summary>
    public static object? Eval(TemplateContext context, SourceSpan span, object? value) => Evaluate(context, value, text =>
    {
        var template = Template.Parse(text, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        if (template.HasErrors)
        {
            throw new ScriptRuntimeException(span, template.Messages.ToString());
        }

        var statements = template.Page?.Body?.Statements;
        return statements is null ? null : context.Run(statements.Count == 1 ? statements[0] : template.Page);
    });

    /// <summary>The rendering of a text that is a template.</summary>
    public static object? EvalTemplate(TemplateContext context, SourceSpan span, object? value) => Evaluate(context, value, text =>
    {
        context.PushOutput();
        try
        {
            context.Run(Template.Parse(text).Page);
        }
        finally
        {
            text = context.PopOutput().ToString()!;
        }

        return text;
    });

    public static string Format(TemplateContext context, SourceSpan span, object? value, string? format, string? culture = null)
    {
        if (value is null)
        {
            return string.Empty;
        }

        return value is IFormattable formattable
            ? formattable.ToString(format ?? string.Empty, culture is null ? context.CurrentCulture : new CultureInfo(culture))
            : throw new ScriptRuntimeException(span, $"A value of type {context.GetTypeName(value)} has no formats.");
    }

    public static bool HasKey(IDictionary<string, object?>? value, string? key) => value is not null && key is not null && value.ContainsKey(key);

    public static bool HasValue(IDictionary<string, object?>? value, string? key) =>
        value is not null && key is not null && value.TryGetValue(key, out var member) && member is not null;

    public static ScriptArray Keys(TemplateContext context, object? value)
    {
        var span = context.CurrentSpan;
        IEnumerable keys = value switch
        {
            null => Array.Empty<object>(),
            IDictionary dictionary => dictionary.Keys,
            IDictionary<string, object?> dictionary => dictionary.Keys,
            IScriptObject members => members.GetMembers(),
            IScriptCustomFunction => Array.Empty<object>(),
            _ => context.AccessTo(value).GetMembers(context, span, value),
        };
        return new ScriptArray(new LazyItems(context, span).Copy(keys));
    }

    public static int Size(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        string text => text.Length,
        IEnumerable list => ArrayItemFunctions.Size(context, span, list),
        _ => 0,
    };

    public static string? Typeof(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when Helpers.IsPrimitiveOrNumber(value.GetType()) => "number",
        ScriptRange => "iterator",
        IList => "array",
        ScriptObject or IDictionary => "object",
        IEnumerable => "iterator",
        _ => "object",
    };

    public static string? Kind(TemplateContext context, object? value) => value is null ? null : context.GetTypeName(value);

    public static ScriptArray Values(TemplateContext context, object? value)
    {
        var span = context.CurrentSpan;
        IEnumerable values = value switch
        {
            null => Array.Empty<object>(),
            IDictionary<string, object?> dictionary => dictionary.Values,
            IScriptCustomFunction => Array.Empty<object>(),
            _ => MembersOf(context, span, value).Select(member => member.Value),
        };
        return new ScriptArray(new LazyItems(context, span).Copy(values));
    }

    internal static IEnumerable<(string Name, object? Value)> MembersOf(TemplateContext context, SourceSpan span, object value)
    {
        var access = context.AccessTo(value);
        foreach (var name in access.GetMembers(context, span, value))
        {
            access.TryGetValue(context, span, value, name, out var member);
            yield return (name, member);
        }
    }

    /// <summary>A string is evaluated, a function is called, and everything else is its own value.</summary>
    private static object? Evaluate(TemplateContext context, object? value, Func<string, object?> evaluate)
    {
        if (value is not string text)
        {
            return value is IScriptCustomFunction ? ScriptFunctionCall.Call(context, context.CurrentNode, value, false, null) : value;
        }

        try
        {
            return evaluate(text);
        }
        catch (Exception exception)
        {
            // So that the error points at the argument of the call.
            throw new ArgumentException(exception.Message, nameof(value));
        }
    }
}
