using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A function of a template: func f … end, f(a) = a, or do … end.</summary>
public class ScriptFunction : ScriptStatement, IScriptCustomFunction
{
    private int _required;

    public ScriptFunction()
        : base(7)
    {
    }

    public ScriptKeyword? FuncToken
    {
        get => Get<ScriptKeyword>(0);
        set => Set(0, value);
    }

    /// <summary>The variable that names the function, or the keyword do.</summary>
    public ScriptNode? NameOrDoToken
    {
        get => Get<ScriptNode>(1);
        set => Set(1, value);
    }

    public ScriptToken? OpenParen
    {
        get => Get<ScriptToken>(2);
        set => Set(2, value);
    }

    /// <summary>Null: the function declares no parameters and takes whatever it is given, as $0, $1 and so on.</summary>
    public ScriptList<ScriptParameter>? Parameters
    {
        get => Get<ScriptList<ScriptParameter>>(3);
        set
        {
            Set(3, value);
            _required = value?.Count(parameter => parameter.EqualOrTripleDotToken is null) ?? 0;
            VarParamKind = value is null ? ScriptVarParamKind.Direct
                : value.Any(parameter => parameter.EqualOrTripleDotToken?.TokenType == TokenType.TripleDot) ? ScriptVarParamKind.LastParameter
                : ScriptVarParamKind.None;
        }
    }

    public ScriptToken? CloseParen
    {
        get => Get<ScriptToken>(4);
        set => Set(4, value);
    }

    public ScriptToken? EqualToken
    {
        get => Get<ScriptToken>(5);
        set => Set(5, value);
    }

    public ScriptStatement? Body
    {
        get => Get<ScriptStatement>(6);
        set => Set(6, value);
    }

    public bool IsAnonymous => NameOrDoToken is not ScriptVariable;

    public bool HasParameters => Parameters is not null;

    public int RequiredParameterCount => _required;

    public int ParameterCount => Parameters?.Count ?? 0;

    public ScriptVarParamKind VarParamKind { get; private set; } = ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    /// <summary>Makes the function the value of its variable; a function without a name is its own value.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        if (NameOrDoToken is not ScriptVariable name)
        {
            return this;
        }

        context.SetValue(name, this);
        return null;
    }

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var variables = HasParameters ? new ScriptObject() : null;

        // A function without a name sees the parameters of the function that it stands in.
        context.PushFunction(variables, hidesOuter: !IsAnonymous);
        try
        {
            if (NameOrDoToken is ScriptVariableLocal local)
            {
                context.SetValue(local, this);
            }

            context.SetValue(ScriptVariable.Arguments, arguments, true);
            for (var i = 0; i < ParameterCount; i++)
            {
                variables!.SetValue(Parameters![i].Name!.Name, arguments[i], false);
            }

            if (blockStatement is not null)
            {
                context.SetValue(ScriptVariable.BlockDelegate, blockStatement, true);
            }

            return context.Run(Body);
        }
        finally
        {
            context.PopFunction();
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context,
        ScriptNode? callerContext,
        ScriptArray arguments,
        ScriptBlockStatement? blockStatement) => new(Invoke(context, callerContext, arguments, blockStatement));

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (Parameters is not { Count: > 0 } parameters)
        {
            return new ScriptParameterInfo(typeof(object), string.Empty);
        }

        var parameter = parameters[Math.Min(index, parameters.Count - 1)];
        var name = parameter.Name?.Name ?? string.Empty;
        return parameter.DefaultValue?.Value is { } value
            ? new ScriptParameterInfo(typeof(object), name, value)
            : new ScriptParameterInfo(typeof(object), name);
    }

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
