namespace Scriban.Syntax;

public class ScriptVariableLocal(string name) : ScriptVariable(name, ScriptVariableScope.Local)
{
    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
