namespace Scriban.Syntax;

public enum ScriptWhitespaceMode
{
    None,

    /// <summary>With -: all whitespace goes.</summary>
    Greedy,

    /// <summary>With ~: the whitespace of the line goes.</summary>
    NonGreedy,
}
