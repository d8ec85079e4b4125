namespace Scriban.Parsing;

/// <summary>The dialect of a template. The stand-in reads <see cref="Default"/> only.</summary>
public enum ScriptLang
{
    Default,
    Liquid,
    Scientific,
}
