namespace Scriban.Syntax;

/// <summary>A function refuses an argument, which it names by its index.</summary>
public class ScriptArgumentException(int argumentIndex, string message) : Exception(message)
{
    public int ArgumentIndex { get; } = argumentIndex;
}
