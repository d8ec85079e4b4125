using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>a[i]: an item of a list or a member of an object.</summary>
public class ScriptIndexerExpression : ScriptExpression, IScriptVariablePath
{
    public ScriptIndexerExpression()
        : base(4)
    {
    }

    public ScriptExpression? Target
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken? OpenBracket
    {
        get => Get<ScriptToken>(1);
        set => Set(1, value);
    }

    public ScriptExpression? Index
    {
        get => Get<ScriptExpression>(2);
        set => Set(2, value);
    }

    public ScriptToken? CloseBracket
    {
        get => Get<ScriptToken>(3);
        set => Set(3, value);
    }

    public override object? Evaluate(TemplateContext context) => context.GetValue(this);

    public object? GetValue(TemplateContext context) => Access(context, null, assign: false);

    public void SetValue(TemplateContext context, object? valueToSet) => Access(context, valueToSet, assign: true);

    public string GetFirstPath() => (Target as IScriptVariablePath)?.GetFirstPath() ?? string.Empty;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);

    private static bool AllowsNull(ScriptExpression? target) => target switch
    {
        ScriptMemberExpression member => member.DotToken.TokenType == TokenType.QuestionDot || AllowsNull(member.Target),
        ScriptIndexerExpression indexer => AllowsNull(indexer.Target),
        ScriptNestedExpression nested => AllowsNull(nested.Expression),
        _ => false,
    };

    private object? Access(TemplateContext context, object? valueToSet, bool assign)
    {
        if (context.GetValue(Target) is not { } target)
        {
            return !assign && (context.EnableRelaxedTargetAccess || AllowsNull(Target))
                ? null
                : throw new ScriptRuntimeException(Target!.Span, $"`{this}` asks for an item of null.");
        }

        if (context.Run(Index) is not { } index)
        {
            return context.EnableNullIndexer ? null : throw new ScriptRuntimeException(Index!.Span, $"The index of `{this}` is null.");
        }

        var list = ListAccess.To(target);
        var byName = list is null || target is IDictionary || (target is IScriptObject && index is string);
        return byName
            ? AccessMember(context, target, index, valueToSet, assign)
            : AccessItem(context, list!, target, index, valueToSet, assign);
    }

    private object? AccessMember(TemplateContext context, object target, object index, object? valueToSet, bool assign)
    {
        var span = Index!.Span;
        var access = context.AccessTo(target);
        object? value = null;
        var done = assign
            ? access.TrySetItem(context, span, target, index, valueToSet)
            : access.TryGetItem(context, span, target, index, out value);
        if (!done && assign)
        {
            throw new ScriptRuntimeException(span, $"Cannot set the read-only `{this}`.");
        }

        if (!done && access.IndexType is null)
        {
            var name = context.ObjectToString(index) ?? string.Empty;
            done = context.TryGetMember?.Invoke(context, span, target, name, out value) == true;
        }

        return done || context.EnableRelaxedMemberAccess
            ? value
            : throw new ScriptRuntimeException(span, $"There is no member for the index of `{this}`.");
    }

    private object? AccessItem(TemplateContext context, ListAccess list, object target, object index, object? valueToSet, bool assign)
    {
        var span = Index!.Span;
        var at = context.ToInt(span, index);
        var length = list.GetLength(context, Target!.Span, target);
        at = at < 0 ? at + length : at;
        if (!context.EnableRelaxedIndexerAccess && (at < 0 || at >= length))
        {
            throw new ScriptRuntimeException(span, $"The index {at} of `{this}` lies outside of 0 to {length - 1}.");
        }

        if (at < 0)
        {
            return null;
        }

        if (!assign)
        {
            return list.GetValue(context, span, target, at);
        }

        list.SetValue(context, span, target, at, valueToSet);
        return null;
    }
}
