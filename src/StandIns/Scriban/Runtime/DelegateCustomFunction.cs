using System.Collections;
using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>
/// A method of .NET as a function of templates. Its first parameters may be the context and the span of the call; a last parameter that
/// is an array of objects takes the rest of the arguments.
/// </summary>
public class DelegateCustomFunction : IScriptCustomFunction
{
    private readonly object? _target;
    private readonly MethodInfo _method;
    private readonly ParameterInfo[] _parameters;
    private readonly int _first;
    private readonly bool[]? _refusesNull;

    public DelegateCustomFunction(Delegate del)
        : this((del ?? throw new ArgumentNullException(nameof(del))).Target, del.Method, refusesNull: false)
    {
    }

    public DelegateCustomFunction(object? target, MethodInfo method)
        : this(target, method, refusesNull: false)
    {
    }

    /// <param name="target">The instance, null for a static method.</param>
    /// <param name="method">The method.</param>
    /// <param name="refusesNull">Whether null is an error for a parameter that is not declared nullable.</param>
    internal DelegateCustomFunction(object? target, MethodInfo method, bool refusesNull)
    {
        ArgumentNullException.ThrowIfNull(method);
        _target = target;
        _method = method;
        _parameters = method.GetParameters();
        var types = _parameters.Select(parameter => parameter.ParameterType).ToArray();
        _first = types is [var context, ..] && typeof(TemplateContext).IsAssignableFrom(context)
            ? types.Length > 1 && types[1] == typeof(SourceSpan) ? 2 : 1
            : 0;
        VarParamKind = types is [.., var last] && (last == typeof(object[]) || last == typeof(ScriptExpression[]))
            ? ScriptVarParamKind.LastParameter
            : ScriptVarParamKind.None;
        if (refusesNull)
        {
            var nullability = new NullabilityInfoContext();
            _refusesNull = [.. _parameters.Select(parameter => nullability.Create(parameter).WriteState != NullabilityState.Nullable)];
        }
    }

    public MethodInfo Method => _method;

    public object? Target => _target;

    public ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType => _method.ReturnType;

    public int ParameterCount => _parameters.Length - _first;

    public int RequiredParameterCount => VarParamKind == ScriptVarParamKind.LastParameter
        ? ParameterCount - 1
        : _parameters.Skip(_first).Count(parameter => !parameter.IsOptional);

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (VarParamKind == ScriptVarParamKind.LastParameter && index >= ParameterCount - 1)
        {
            return new ScriptParameterInfo(_parameters[^1].ParameterType.GetElementType()!, _parameters[^1].Name ?? string.Empty);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, ParameterCount);
        var parameter = _parameters[_first + index];
        return parameter.HasDefaultValue
            ? new ScriptParameterInfo(parameter.ParameterType, parameter.Name ?? string.Empty, parameter.DefaultValue)
            : new ScriptParameterInfo(parameter.ParameterType, parameter.Name ?? string.Empty);
    }

    public virtual object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext?.Span ?? context.CurrentSpan;
        var values = new object?[_parameters.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = i >= _first ? Convert(context, span, arguments, i) : i == 0 ? context : span;
        }

        return _method.Invoke(_target, BindingFlags.DoNotWrapExceptions, null, values, null);
    }

    public virtual async ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement)
    {
        var result = Invoke(context, callerContext, arguments, blockStatement);
        if (result is not Task task)
        {
            return result;
        }

        await task.ConfigureAwait(false);
        return task.GetType().GetProperty(nameof(Task<object>.Result))?.GetValue(task);
    }

    private object? Convert(TemplateContext context, SourceSpan span, ScriptArray arguments, int position)
    {
        var parameter = _parameters[position];
        var index = position - _first;
        if (VarParamKind == ScriptVarParamKind.LastParameter && position == _parameters.Length - 1)
        {
            var rest = arguments[index] as ScriptArray ?? [];
            var array = Array.CreateInstance(parameter.ParameterType.GetElementType()!, rest.Count);
            ((ICollection)rest).CopyTo(array, 0);
            return array;
        }

        if (index >= arguments.Count)
        {
            return parameter.HasDefaultValue ? parameter.DefaultValue : null;
        }

        var value = context.ToObject(span, arguments[index], parameter.ParameterType);
        return value is null && _refusesNull?[position] == true
            ? throw new ScriptRuntimeException(span, $"The argument `{parameter.Name}` cannot be null.")
            : value;
    }
}
