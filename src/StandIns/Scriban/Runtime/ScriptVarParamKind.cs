namespace Scriban.Runtime;

/// <summary>Whether a function takes more arguments than it has parameters.</summary>
public enum ScriptVarParamKind
{
    None,

    /// <summary>All arguments are passed as they come.</summary>
    Direct,

    /// <summary>The last parameter is an array of the rest.</summary>
    LastParameter,
}
