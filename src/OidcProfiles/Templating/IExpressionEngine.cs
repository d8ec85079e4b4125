namespace OidcProfiles.Templating;

/// <summary>Evaluates expressions of computed attributes: sandboxed, within limits. May be used by many threads.</summary>
public interface IExpressionEngine
{
    /// <summary>Looks for syntax errors and unknown variables and functions.</summary>
    /// <param name="expression">Such as <c>given_name + ' ' + family_name</c>.</param>
    /// <param name="variables">The names that it may use.</param>
    IReadOnlyList<TemplateFault> Validate(string expression, IReadOnlyCollection<string> variables);

    /// <summary>Evaluates an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="variables">Values by name, of the types of <see cref="TemplateInput.Variables"/>; a name without a value is null.</param>
    /// <returns>A string, bool, int, long, decimal, double, <see cref="DateTime"/> or null.</returns>
    /// <exception cref="TemplateException">It failed or passed a limit.</exception>
    object? Evaluate(string expression, IReadOnlyDictionary<string, object?> variables);
}
