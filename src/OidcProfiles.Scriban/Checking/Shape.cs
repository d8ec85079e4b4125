using OidcProfiles.Scriban.Rendering;
using OidcProfiles.Templating;
using Scriban.Runtime;

namespace OidcProfiles.Scriban.Checking;

/// <summary>What is known of a value without rendering.</summary>
/// <param name="Members">Of an object; null if anything may be asked for.</param>
/// <param name="IsGiven">Whether it is a variable of the model or a function, which a template cannot change.</param>
/// <param name="IsValue">Whether it is known to be no function.</param>
/// <param name="Item">Of a list.</param>
internal sealed record Shape(
    IReadOnlyDictionary<string, Shape>? Members, bool IsGiven = false, bool IsValue = false, Shape? Item = null)
{
    private static readonly IReadOnlyDictionary<string, Shape> None = new Dictionary<string, Shape>();
    private static readonly Shape Number = new(None, IsGiven: true, IsValue: true);

    private static readonly IReadOnlyDictionary<string, Shape> Sized =
        new Dictionary<string, Shape>(StringComparer.Ordinal) { ["size"] = Number };

    /// <summary>A value that nothing is known of.</summary>
    public static Shape Any { get; } = new(Members: null);

    /// <summary>The functions of the language.</summary>
    public static Shape Builtins { get; } = Functions(SandboxBuiltins.Shared);

    /// <summary>The variables that are given.</summary>
    /// <param name="variables">All of them.</param>
    public static Shape Globals(IReadOnlyCollection<TemplateVariable> variables) => new(Object(variables), IsGiven: true, IsValue: true);

    /// <summary>Variables of which only the names are known.</summary>
    /// <param name="names">Their names.</param>
    public static Shape Globals(IReadOnlyCollection<string> names) => new(
        names.Distinct(StringComparer.Ordinal).ToDictionary(name => name, _ => Any with { IsGiven = true, IsValue = true }, StringComparer.Ordinal),
        IsGiven: true,
        IsValue: true);

    private static Dictionary<string, Shape> Object(IReadOnlyCollection<TemplateVariable> variables) =>
        variables.ToDictionary(variable => variable.Name, From, StringComparer.Ordinal);

    private static Shape From(TemplateVariable variable) => variable.Type switch
    {
        TemplateVariableType.Text => new(Sized, IsGiven: true, IsValue: true),
        TemplateVariableType.Number or TemplateVariableType.Boolean => Number,
        TemplateVariableType.Object => new(Object(variable.Members), IsGiven: true, IsValue: true),
        TemplateVariableType.List => new(Sized, IsGiven: true, IsValue: true, new(Sized, IsGiven: true, IsValue: true)),
        _ => Any with { IsGiven = true, IsValue = true },
    };

    private static Shape Functions(ScriptObject functions) => new(
        functions.ToDictionary(
            member => member.Key,
            member => member.Value is ScriptObject inner ? Functions(inner) : Any with { IsGiven = true },
            StringComparer.Ordinal),
        IsGiven: true);
}
