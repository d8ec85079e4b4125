using OidcProfiles.Scriban.Rendering;
using OidcProfiles.Templating;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Checking;

/// <summary>Checks the names in expressions.</summary>
/// <param name="template">The name of the template.</param>
/// <param name="names">The names so far; grows.</param>
/// <param name="faults">Where faults go.</param>
/// <param name="isIncluded">Whether the template may have arguments.</param>
/// <param name="included">Checks an included template; false if there is none.</param>
internal sealed class ExpressionChecker(
    string template, NameScope names, ICollection<TemplateFault> faults, bool isIncluded, Func<string, bool> included)
{
    /// <summary>Checks the body of a function that stands in an expression.</summary>
    public Action<ScriptFunction> Function { get; set; } = _ => { };

    /// <summary>How many functions the place lies in; within one there may be arguments.</summary>
    public int FunctionDepth { get; set; }

    /// <summary>Checks an expression.</summary>
    /// <param name="node">The expression.</param>
    /// <returns>What is known of its value.</returns>
    public Shape Evaluate(ScriptNode? node)
    {
        switch (node)
        {
            case ScriptVariable variable:
                return Find(variable);
            case ScriptMemberExpression member:
                return Member(Evaluate(member.Target), member.Member!.Name, member.Member, member);
            case ScriptIndexerExpression indexer:
                return Item(Evaluate(indexer.Target), indexer);
            case ScriptAssignExpression assignment:
                var value = Evaluate(assignment.Value);
                Assign(assignment.Target, value.IsGiven ? value : Shape.Any);
                return Shape.Any;
            case ScriptFunctionCall call:
                Call(call);
                return Shape.Any;
            case ScriptAnonymousFunction { Function: { } function }:
                Function(function);
                return Shape.Any;
            case ScriptNamedArgument argument:
                return Evaluate(argument.Value);
            case ScriptObjectMember member:
                return Evaluate(member.Value);
            case ScriptThisExpression or null:
                return Shape.Any;
            default:
                foreach (var child in node.Children)
                {
                    Evaluate(child);
                }

                return Shape.Any;
        }
    }

    private Shape Find(ScriptVariable variable)
    {
        if (names.Find(variable.Name) is { } shape)
        {
            return shape;
        }

        // Arguments: nobody can know how many there will be.
        if (variable is not ScriptVariableLocal || (FunctionDepth == 0 && !isIncluded && !IsArgument(variable.BaseName)))
        {
            Report(variable, SandboxBuiltins.Removed.TryGetValue(variable.Name, out var reason)
                ? $"'{variable.Name}' is not available: {reason}."
                : $"'{variable.Name}' is not known.{Suggestion.For(variable.Name, names.Names)}");
        }

        return Shape.Any;
    }

    private static bool IsArgument(string name) => name.All(character => char.IsAsciiDigit(character) || character == '$');

    private Shape Member(Shape target, string name, ScriptNode place, ScriptExpression whole)
    {
        if (target.Members is null)
        {
            return Shape.Any;
        }

        if (target.Members.TryGetValue(name, out var member))
        {
            return member;
        }

        var parent = whole is ScriptMemberExpression { Target: { } before } ? before.ToString() : string.Empty;
        var path = $"{parent}.{name}";
        Report(place, SandboxBuiltins.Removed.TryGetValue(path, out var reason)
            ? $"'{path}' is not available: {reason}."
            : $"'{path}' is not known.{Suggestion.For(name, target.Members.Keys, $"{parent}.")}");
        return Shape.Any;
    }

    private Shape Item(Shape target, ScriptIndexerExpression indexer)
    {
        var index = Evaluate(indexer.Index);
        if (indexer.Index is ScriptLiteral { Value: string name } && target is { Members: { } members, Item: null } && !members.ContainsKey(name))
        {
            Report(indexer.Index, $"'{name}' is not known.{Suggestion.For(name, members.Keys)}");
        }

        return target.Item ?? (index.IsGiven ? Shape.Any : (indexer.Index as ScriptLiteral)?.Value is string known
            ? target.Members?.GetValueOrDefault(known) ?? Shape.Any
            : Shape.Any);
    }

    private void Call(ScriptFunctionCall call)
    {
        if (Evaluate(call.Target).IsValue)
        {
            Report(call.Target!, $"'{call.Target}' is no function; put an operator or a '|' between two values.");
        }

        foreach (var argument in call.Arguments)
        {
            Evaluate(argument);
        }

        if (call is { Target: ScriptVariableGlobal { Name: "include" }, Arguments: [ScriptLiteral { Value: string name } literal, ..] }
            && !included(name))
        {
            Report(literal, $"There is no template '{name}' to include.");
        }
    }

    /// <summary>Sets a name, or reports that it cannot be set.</summary>
    /// <param name="target">What is set.</param>
    /// <param name="shape">What is known of the value.</param>
    public void Assign(ScriptExpression? target, Shape shape)
    {
        if (target is not ScriptVariable variable)
        {
            if (Evaluate(target) is { IsGiven: true } && target is ScriptMemberExpression or ScriptIndexerExpression)
            {
                Report(target, $"'{target}' is given and cannot be changed.");
            }
        }
        else if (names.CanSet(variable.Name))
        {
            names.Set(variable.Name, shape);
        }
        else
        {
            Report(variable, $"'{variable.Name}' is given and cannot be changed; use another name.");
        }
    }

    private void Report(ScriptNode place, string sentence) => faults.Add(Position.Fault(place.Span, template, sentence));
}
