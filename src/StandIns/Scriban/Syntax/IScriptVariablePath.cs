namespace Scriban.Syntax;

/// <summary>An expression that can be assigned to.</summary>
public interface IScriptVariablePath
{
    object? GetValue(TemplateContext context);

    void SetValue(TemplateContext context, object? valueToSet);

    /// <summary>The name that the path starts with.</summary>
    string GetFirstPath();
}
