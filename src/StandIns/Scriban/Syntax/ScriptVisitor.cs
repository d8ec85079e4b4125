namespace Scriban.Syntax;

/// <summary>Walks a tree; whoever overrides a method decides whether the walk goes on below that node.</summary>
public abstract class ScriptVisitor
{
    public virtual void Visit(ScriptNode? node) => node?.Accept(this);

    public virtual void Visit(ScriptList? list)
    {
        foreach (var child in list?.Children ?? [])
        {
            Visit(child);
        }
    }

    public virtual void Visit(ScriptAnonymousFunction node) => DefaultVisit(node);

    public virtual void Visit(ScriptArrayInitializerExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptAssignExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptBinaryExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptBlockStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptBreakStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptCaptureStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptCaseStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptConditionalExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptContinueStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptElseStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptEndStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptEscapeStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptExpressionStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptForStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptFunction node) => DefaultVisit(node);

    public virtual void Visit(ScriptFunctionCall node) => DefaultVisit(node);

    public virtual void Visit(ScriptIfStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptImportStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptIncrementDecrementExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptIndexerExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptInterpolatedExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptInterpolatedStringExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptIsEmptyExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptKeyword node) => DefaultVisit(node);

    public virtual void Visit(ScriptLiteral node) => DefaultVisit(node);

    public virtual void Visit(ScriptMemberExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptNamedArgument node) => DefaultVisit(node);

    public virtual void Visit(ScriptNestedExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptObjectInitializerExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptObjectMember node) => DefaultVisit(node);

    public virtual void Visit(ScriptPage node) => DefaultVisit(node);

    public virtual void Visit(ScriptParameter node) => DefaultVisit(node);

    public virtual void Visit(ScriptPipeCall node) => DefaultVisit(node);

    public virtual void Visit(ScriptRawStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptReadOnlyStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptReturnStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptTableRowStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptThisExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptToken node) => DefaultVisit(node);

    public virtual void Visit(ScriptUnaryExpression node) => DefaultVisit(node);

    public virtual void Visit(ScriptVariableGlobal node) => DefaultVisit(node);

    public virtual void Visit(ScriptVariableLocal node) => DefaultVisit(node);

    public virtual void Visit(ScriptWhenStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptWhileStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptWithStatement node) => DefaultVisit(node);

    public virtual void Visit(ScriptWrapStatement node) => DefaultVisit(node);

    protected virtual void DefaultVisit(ScriptNode? node)
    {
        foreach (var child in node?.Children ?? [])
        {
            Visit(child);
        }
    }
}
