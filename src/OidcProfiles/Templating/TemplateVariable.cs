namespace OidcProfiles.Templating;

/// <summary>A variable that a template may use.</summary>
/// <param name="Name">In snake case; a member is named without its parent.</param>
/// <param name="Type">What it is.</param>
/// <param name="Description">A sentence.</param>
/// <param name="IsOptional">Whether it may be null.</param>
/// <param name="Members">Of an object; empty for a value.</param>
public sealed record TemplateVariable(
    string Name, TemplateVariableType Type, string Description, bool IsOptional, IReadOnlyList<TemplateVariable> Members);
