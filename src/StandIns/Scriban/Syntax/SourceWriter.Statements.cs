namespace Scriban.Syntax;

internal sealed partial class SourceWriter
{
    private void Statement(ScriptStatement statement)
    {
        switch (statement)
        {
            case ScriptFunction function:
                Function(function);
                break;
            case ScriptForStatement loop:
                Node(loop.ForOrTableRowKeyword).Space().Node(loop.Variable).Space().Node(loop.InKeyword).Space().Node(loop.Iterator);
                foreach (var option in loop.NamedArguments)
                {
                    Space().Node(option);
                }

                End().Node(loop.Body).End().Node(loop.Else);
                break;
            case ScriptWhenStatement choice:
                Node(choice.WhenKeyword).Space().List(choice.Values).End().Node(choice.Body).End().Node(choice.Next);
                break;
            case ScriptIfStatement { ElseKeyword: not null } condition:
                Node(condition.ElseKeyword).Space();
                If(condition);
                break;
            case ScriptIfStatement condition:
                If(condition);
                break;
            case ScriptEndStatement { ExpectEos: false } end:
                Node(end.EndKeyword);
                break;
            case ScriptBlockStatement block:
                Children(block.Statements);
                break;
            default:
                Parts(statement);
                break;
        }
    }

    /// <summary>A keyword, what it is about, and perhaps a block.</summary>
    private void Parts(ScriptStatement statement)
    {
        foreach (var child in statement.Children)
        {
            if (child is ScriptBlockStatement)
            {
                End();
            }

            Node(child);
            if (child is ScriptKeyword)
            {
                Space();
            }
        }

        if (statement is ScriptEndStatement or ScriptBreakStatement or ScriptContinueStatement or ScriptElseStatement)
        {
            _needsSpace = false;
        }

        End();
    }

    private void If(ScriptIfStatement condition) =>
        Node(condition.IfKeyword).Space().Node(condition.Condition).End().Node(condition.Then).Node(condition.Else);

    private void Function(ScriptFunction function)
    {
        if (!function.IsAnonymous && function.Body is ScriptBlockStatement)
        {
            Node(function.FuncToken).Space();
        }

        Node(function.NameOrDoToken).Node(function.OpenParen).List(function.Parameters).Node(function.CloseParen);
        if (function.Body is ScriptBlockStatement)
        {
            End().Node(function.Body);
        }
        else
        {
            Node(function.EqualToken).Node(function.Body);
        }

        if (!function.IsAnonymous)
        {
            End();
        }
    }
}
