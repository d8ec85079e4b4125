using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>a.b, or a?.b where a may be null.</summary>
public class ScriptMemberExpression : ScriptExpression, IScriptVariablePath
{
    public ScriptMemberExpression()
        : this(3)
    {
    }

    private protected ScriptMemberExpression(int slots)
        : base(slots)
    {
    }

    public ScriptExpression? Target
    {
        get => Get<ScriptExpression>(0);
        set => Set(0, value);
    }

    public ScriptToken DotToken
    {
        get => Get<ScriptToken>(1) ?? (DotToken = new ScriptToken(TokenType.Dot));
        set => Set(1, value);
    }

    public ScriptVariable? Member
    {
        get => Get<ScriptVariable>(2);
        set => Set(2, value);
    }

    private bool AllowsNullTarget => DotToken.TokenType == TokenType.QuestionDot;

    public override object? Evaluate(TemplateContext context) => context.GetValue(this);

    public virtual object? GetValue(TemplateContext context)
    {
        var member = Member!;
        if (context.GetValue(Target) is not { } target)
        {
            return AllowsNullTarget || (context.EnableRelaxedMemberAccess && context.EnableRelaxedTargetAccess)
                ? null
                : throw new ScriptRuntimeException(member.Span, $"Cannot get the member {this} for a null object.");
        }

        if (context.AccessTo(target).TryGetValue(context, member.Span, target, member.Name, out var value)
            || context.TryGetMember?.Invoke(context, member.Span, target, member.Name, out value) == true
            || context.EnableRelaxedMemberAccess)
        {
            return value;
        }

        throw new ScriptRuntimeException(member.Span, $"Cannot get member with name {member.Name}.");
    }

    public virtual void SetValue(TemplateContext context, object? valueToSet)
    {
        var member = Member!;
        if (context.GetValue(Target) is not { } target)
        {
            throw new ScriptRuntimeException(member.Span, $"`{this}` assigns to a member of null.");
        }

        if (!context.AccessTo(target).TrySetValue(context, member.Span, target, member.Name, valueToSet))
        {
            throw new ScriptRuntimeException(member.Span, $"Cannot set the read-only member `{this}`.");
        }
    }

    public virtual string GetFirstPath() => (Target as IScriptVariablePath)?.GetFirstPath() ?? string.Empty;

    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
