using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>Asks the loader where a template is.</summary>
    public virtual string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        if (string.IsNullOrEmpty(templateName))
        {
            throw new ScriptRuntimeException(span, "The name of the template to include is empty.");
        }

        var loader = TemplateLoader ?? throw new ScriptRuntimeException(span, $"There is no loader for the template `{templateName}`.");
        string? path;
        try
        {
            path = loader.GetPath(this, span, templateName);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, $"The loader failed to find the template `{templateName}`.", exception);
        }

        return path ?? throw new ScriptRuntimeException(span, $"There is no template `{templateName}`.");
    }

    public Template GetOrCreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        if (!CachedTemplates.TryGetValue(templatePath, out var template))
        {
            template = CreateTemplate(templatePath, callerContext);
            CachedTemplates[templatePath] = template;
        }

        return template;
    }

    /// <summary>Renders a template within this one; it has local variables of its own and shares the others.</summary>
    public string RenderTemplate(Template template, ScriptArray arguments, ScriptNode? callerContext)
    {
        ArgumentNullException.ThrowIfNull(template);
        EnterRecursive(callerContext);
        var (indent, isAtLineStart) = (CurrentIndent, _isAtLineStart);
        CurrentIndent = null;
        PushOutput();
        var named = EvaluateNamedArguments(callerContext);
        PushLocal();
        try
        {
            SetValue(ScriptVariable.Arguments, arguments, true, true);
            foreach (var (name, value) in named)
            {
                SetValue(ScriptVariable.Create(name, ScriptVariableScope.Local), value, false, true);
            }

            _isAtLineStart &= indent is null;
            return template.Render(this);
        }
        finally
        {
            PopLocal();
            PopOutput();
            (CurrentIndent, _isAtLineStart) = (indent, isAtLineStart);
            ExitRecursive(callerContext);
        }
    }

    protected virtual Template CreateTemplate(string templatePath, ScriptNode? callerContext)
    {
        var span = callerContext?.Span ?? CurrentSpan;
        var loader = TemplateLoader ?? throw new ScriptRuntimeException(span, $"There is no loader for the template `{templatePath}`.");
        string? text;
        try
        {
            text = _isAsynchronous ? Wait(loader.LoadAsync(this, span, templatePath)) : loader.Load(this, span, templatePath);
        }
        catch (Exception exception) when (exception is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, $"The loader failed to load the template `{templatePath}`.", exception);
        }

        if (text is null)
        {
            throw new ScriptRuntimeException(span, $"The template `{templatePath}` has no text.");
        }

        var template = Template.Parse(text, templatePath, TemplateLoaderParserOptions, TemplateLoaderLexerOptions);
        return template.HasErrors
            ? throw new ScriptParserRuntimeException(span, $"The template `{templatePath}` does not parse.", template.Messages)
            : template;
    }

    private Dictionary<string, object?> EvaluateNamedArguments(ScriptNode? caller)
    {
        var named = new Dictionary<string, object?>();
        foreach (var argument in (caller as ScriptFunctionCall)?.Arguments.OfType<ScriptNamedArgument>() ?? [])
        {
            if (argument is { Name: { } name, Value: { } value })
            {
                named[name.Name] = value.Evaluate(this);
            }
        }

        return named;
    }
}
