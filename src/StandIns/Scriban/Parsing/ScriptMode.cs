namespace Scriban.Parsing;

/// <summary>Whether a text starts outside of code (<see cref="Default"/>) or is code throughout.</summary>
public enum ScriptMode
{
    Default,
    FrontMatterOnly,
    FrontMatterAndContent,
    ScriptOnly,
}
