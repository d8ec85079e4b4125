using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Turns the arguments of a call into the values of the function's parameters.</summary>
internal sealed class ArgumentBinder(TemplateContext context, ScriptNode? caller, SourceSpan span, IScriptCustomFunction function)
{
    // One bit for each parameter that has got a value.
    private ulong _given;

    public ScriptArray Values { get; } = [];

    private bool CollectsRest => function.VarParamKind == ScriptVarParamKind.LastParameter;

    public static int IndexOf(IScriptFunctionInfo function, string? parameter)
    {
        for (var i = 0; parameter is not null && i < function.ParameterCount; i++)
        {
            if (function.GetParameterInfo(i).Name == parameter)
            {
                return i;
            }
        }

        return -1;
    }

    public void Bind(IReadOnlyList<ScriptExpression> arguments)
    {
        foreach (var argument in arguments)
        {
            Bind(argument);
        }

        if (function.VarParamKind != ScriptVarParamKind.Direct)
        {
            FillWithDefaults(function.ParameterCount);
        }

        CheckRequired();
        if (function.VarParamKind == ScriptVarParamKind.None && Values.Count > function.ParameterCount)
        {
            var last = Values.Count <= arguments.Count ? arguments[Values.Count - 1].Span : AfterCaller();
            throw new ScriptRuntimeException(last, $"Invalid number of arguments: `{caller}` passes {Values.Count} where {function.ParameterCount} are expected.");
        }
    }

    public void Bind(ScriptArray arguments)
    {
        foreach (var argument in arguments)
        {
            var index = Values.Count;
            Assign(index, context.ToObject(span, argument, function.GetParameterInfo(index).ParameterType));
        }

        if (function.VarParamKind != ScriptVarParamKind.None || function.ParameterCount != arguments.Count)
        {
            FillWithDefaults(function.ParameterCount);
            CheckRequired();
        }
    }

    private void Bind(ScriptExpression argument)
    {
        var index = Values.Count;
        var named = argument as ScriptNamedArgument;
        if (named is not null)
        {
            var found = IndexOf(function, named.Name?.Name);
            if (found < 0 && function.VarParamKind != ScriptVarParamKind.None)
            {
                AddByName(named);
                return;
            }

            index = found < 0 ? index : found;
        }

        var wantsExpression = typeof(ScriptExpression).IsAssignableFrom(function.GetParameterInfo(index).ParameterType);
        var value = wantsExpression ? named is null ? argument : named.Value : context.Run(argument);
        if (value is IEnumerable items && argument is ScriptUnaryExpression { Operator: ScriptUnaryOperator.FunctionParametersExpand })
        {
            foreach (var item in items)
            {
                Assign(index++, context.ToObject(span, item, function.GetParameterInfo(Values.Count).ParameterType));
            }

            return;
        }

        Assign(index, context.ToObject(argument.Span, value, function.GetParameterInfo(index).ParameterType));
    }

    /// <summary>A function without parameters of its own finds a named argument as a member of its arguments.</summary>
    private void AddByName(ScriptNamedArgument argument)
    {
        var name = argument.Name!.Name;
        if (!Values.CanWrite(name))
        {
            throw new ScriptRuntimeException(argument.Span, $"An argument cannot be named {name}.");
        }

        Values.TrySetValue(context, span, name, context.Run(argument), false);
    }

    private void Assign(int index, object? value)
    {
        FillWithDefaults(index);
        if (index < function.ParameterCount)
        {
            _given |= 1UL << index;
        }

        var last = function.ParameterCount - 1;
        if (!CollectsRest || index < last)
        {
            Values[index] = value;
            return;
        }

        if (Values[last] is not ScriptArray rest)
        {
            Values[last] = rest = [];
        }

        rest.Add(value);
    }

    /// <summary>Gives the parameters before an index their default values, as far as they have no value yet.</summary>
    private void FillWithDefaults(int end)
    {
        for (var i = Values.Count; i < Math.Min(end, function.ParameterCount); i++)
        {
            var parameter = function.GetParameterInfo(i);
            if (parameter.HasDefaultValue)
            {
                Values[i] = parameter.DefaultValue;
                _given |= 1UL << i;
            }
            else
            {
                Values[i] = CollectsRest && i == function.ParameterCount - 1 ? new ScriptArray() : null;
            }
        }
    }

    private void CheckRequired()
    {
        var required = (1UL << function.RequiredParameterCount) - 1;
        if ((_given & required) != required)
        {
            throw new ScriptRuntimeException(AfterCaller(), $"Invalid number of arguments: `{caller}` passes too few, {function.RequiredParameterCount} are expected.");
        }
    }

    private SourceSpan AfterCaller()
    {
        var after = span;
        after.Start = after.End = span.End.NextColumn();
        return after;
    }
}
