namespace Scriban.Syntax;

/// <summary>Whether statements run one after the other, or one of them leaves a loop or a function.</summary>
internal enum ScriptFlowState
{
    None,
    Break,
    Continue,
    Return,
}
