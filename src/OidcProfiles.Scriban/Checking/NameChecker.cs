using Scriban.Syntax;

namespace OidcProfiles.Scriban.Checking;

/// <summary>
/// Walks one template in the order in which it is rendered, into every branch, and reports names that nobody has set by then. A function's
/// body is looked at last, when all names are known.
/// </summary>
internal sealed class NameChecker
{
    private static readonly Dictionary<string, Shape> Nothing = [];
    private static readonly Dictionary<string, Shape> For = new(StringComparer.Ordinal) { ["for"] = Shape.Any, ["tablerow"] = Shape.Any };
    private static readonly Dictionary<string, Shape> While = new(StringComparer.Ordinal) { ["while"] = Shape.Any };

    private readonly Queue<ScriptFunction> _functions = new();
    private readonly NameScope _names;
    private readonly ExpressionChecker _expressions;

    /// <summary>For one template.</summary>
    /// <param name="names">The names so far; grows.</param>
    /// <param name="expressions">Checks the expressions in it.</param>
    public NameChecker(NameScope names, ExpressionChecker expressions)
    {
        _names = names;
        _expressions = expressions;
        _expressions.Function = WalkFunction;
    }

    public void Check(ScriptPage page)
    {
        Walk(page);
        while (_functions.TryDequeue(out var function))
        {
            WalkFunction(function);
        }
    }

    private void Walk(ScriptNode? node)
    {
        switch (node)
        {
            case null:
                break;
            case ScriptExpression expression:
                _expressions.Evaluate(expression);
                break;
            case ScriptFunction function:
                _expressions.Assign(function.NameOrDoToken as ScriptExpression, Shape.Any);
                _functions.Enqueue(function);
                break;
            case ScriptForStatement loop:
                WalkLoop(loop);
                break;
            case ScriptWhileStatement loop:
                NamesSetIn(loop.Body);
                Walk(loop.Condition);
                Within(While, loop.Body);
                break;
            case ScriptCaptureStatement capture:
                Walk(capture.Body);
                _expressions.Assign(capture.Target, Shape.Any);
                break;
            case ScriptWithStatement with:
                WalkWith(with);
                break;
            case ScriptImportStatement import:
                Import(_expressions.Evaluate(import.Expression));
                break;
            default:
                foreach (var child in node.Children)
                {
                    Walk(child);
                }

                break;
        }
    }

    private void WalkLoop(ScriptForStatement loop)
    {
        var item = _expressions.Evaluate(loop.Iterator).Item ?? Shape.Any;
        foreach (var argument in loop.NamedArguments)
        {
            _expressions.Evaluate(argument);
        }

        var inner = new Dictionary<string, Shape>(For, StringComparer.Ordinal);
        if (loop.Variable is ScriptVariable variable)
        {
            inner[variable.Name] = item;
        }

        // A later round sees what an earlier one has set.
        _names.Enter(inner);
        NamesSetIn(loop.Body);
        Walk(loop.Body);
        _names.Leave();
        Walk(loop.Else);
    }

    private void WalkWith(ScriptWithStatement with) => Within(_expressions.Evaluate(with.Name).Members ?? Open(), with.Body);

    private void Import(Shape shape)
    {
        foreach (var (name, member) in shape.Members ?? Open())
        {
            _names.Set(name, member);
        }
    }

    /// <summary>From here on names cannot be told wrong.</summary>
    private Dictionary<string, Shape> Open()
    {
        _names.IsOpen = true;
        return Nothing;
    }

    private void WalkFunction(ScriptFunction function)
    {
        var parameters = (function.Parameters ?? []).Where(parameter => parameter.Name is not null)
            .ToDictionary(parameter => parameter.Name!.Name, _ => Shape.Any, StringComparer.Ordinal);
        _expressions.FunctionDepth++;
        Within(parameters, function.Body);
        _expressions.FunctionDepth--;
    }

    private void Within(IReadOnlyDictionary<string, Shape> inner, ScriptNode? body)
    {
        _names.Enter(inner);
        Walk(body);
        _names.Leave();
    }

    private void NamesSetIn(ScriptNode? body)
    {
        if (body is null)
        {
            return;
        }

        var target = body switch
        {
            ScriptAssignExpression assignment => assignment.Target,
            ScriptCaptureStatement capture => capture.Target,
            _ => null,
        };
        if (target is ScriptVariable variable && _names.CanSet(variable.Name))
        {
            _names.Set(variable.Name, Shape.Any);
        }

        foreach (var child in body.Children)
        {
            NamesSetIn(child);
        }
    }
}
