namespace Scriban.Syntax;

public enum ScriptUnaryOperator
{
    None,
    Not,
    Negate,
    Plus,

    /// <summary>@name: the function itself instead of its result.</summary>
    FunctionAlias,

    /// <summary>^list: the items of a list as the arguments of a function.</summary>
    FunctionParametersExpand,
    Increment,
    Decrement,
}
