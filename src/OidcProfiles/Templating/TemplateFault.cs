namespace OidcProfiles.Templating;

/// <summary>What is wrong with a template, and where.</summary>
/// <param name="Template">The name of the template; an included one has its own.</param>
/// <param name="Line">Counted from 1.</param>
/// <param name="Column">Counted from 1, in UTF-16 units.</param>
/// <param name="Message">A sentence for whoever writes the template. It holds no values.</param>
public sealed record TemplateFault(string Template, int Line, int Column, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Template}({Line},{Column}): {Message}";
}
