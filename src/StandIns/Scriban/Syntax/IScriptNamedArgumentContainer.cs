namespace Scriban.Syntax;

/// <summary>A statement with options, such as the limit of a for.</summary>
internal interface IScriptNamedArgumentContainer
{
    void AddParameter(ScriptNamedArgument argument);
}
