namespace Scriban.Syntax;

public enum ScriptVariableScope
{
    Global,

    /// <summary>A name with a $ before it: known to one template or function only.</summary>
    Local,
}
