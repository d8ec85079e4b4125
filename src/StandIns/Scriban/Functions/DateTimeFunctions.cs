using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// date.…, and date 'text' itself. An object of its own for each context, because date.format, which every date is written with, can be
/// assigned to.
/// </summary>
internal sealed class DateTimeFunctions : ScriptObject, IScriptCustomFunction
{
    public const string DefaultFormat = "%d %b %Y";

    public static readonly ScriptVariableGlobal DateVariable = new("date");

    private const string FormatMember = "format";

    private static readonly ScriptObject Functions = BuiltinFunctions.FunctionsOf(typeof(DateArithmetic));

    public DateTimeFunctions()
    {
        Functions.CopyTo(this);
        SetValue("default_format", DefaultFormat, true);
        SetValue(FormatMember, DefaultFormat, false);
        SetValue("to_string", new DelegateCustomFunction(ToText), true);
    }

    public string Format => GetSafeValue<string>(FormatMember) ?? DefaultFormat;

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "text");

    /// <summary>Without an argument the object itself, with one the date that it says.</summary>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        arguments.Count switch
        {
            0 => this,
            1 => DateArithmetic.Parse(context, context.ObjectToString(arguments[0])),
            _ => throw new ScriptRuntimeException(callerContext?.Span ?? context.CurrentSpan, "date takes one argument."),
        };

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    public override IScriptObject Clone(bool deep)
    {
        var copy = new DateTimeFunctions();
        CopyTo(copy);
        copy.SetValue("to_string", new DelegateCustomFunction(copy.ToText), true);
        return copy;
    }

    /// <summary>%g alone stands for the default format in the invariant culture.</summary>
    public string? ToString(DateTime? datetime, string pattern, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return datetime is { } date ? DateFormat.Write(date, pattern == "%g" ? "%g " + Format : pattern, culture) : null;
    }

    private string? ToText(TemplateContext context, DateTime? date, string pattern, string? culture = null) =>
        ToString(date, pattern, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture));
}
