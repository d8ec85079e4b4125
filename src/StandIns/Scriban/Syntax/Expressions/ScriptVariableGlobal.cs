namespace Scriban.Syntax;

public class ScriptVariableGlobal(string name) : ScriptVariable(name, ScriptVariableScope.Global)
{
    public override void Accept(ScriptVisitor visitor) => visitor.Visit(this);
}
