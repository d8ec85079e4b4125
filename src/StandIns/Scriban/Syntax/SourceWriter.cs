using System.Text;

namespace Scriban.Syntax;

/// <summary>Writes a tree as source again.</summary>
internal static class SourceWriter
{
    public static string Write(ScriptNode node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    private static void Write(ScriptNode node, StringBuilder text)
    {
        switch (node)
        {
            case ScriptVerbatim verbatim:
                text.Append(verbatim.Value);
                break;
            case ScriptVariable variable:
                text.Append(variable.Name);
                break;
            case ScriptLiteral literal:
                text.Append(literal.Value);
                break;
            default:
                foreach (var child in node.Children)
                {
                    Write(child, text);
                }

                break;
        }
    }
}
