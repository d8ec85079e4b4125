using OidcProfiles.Templating;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>One rendering: plain values, strict names, limits, and escaping where values are written.</summary>
internal sealed class RenderingContext : TemplateContext
{
    private readonly ParsedTemplates _parsed;
    private readonly TemplateInput _input;
    private readonly Budget _budget;

    public RenderingContext(ParsedTemplates parsed, TemplateInput input, Budget budget)
        : base(SandboxBuiltins.Shared)
    {
        _parsed = parsed;
        _input = input;
        _budget = budget;
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        NewLine = "\n";
        LoopLimit = budget.Limits.Iterations;
        RecursiveLimit = budget.Limits.Depth;
        LimitToString = budget.Written;
        RegexTimeOut = budget.Limits.Time;
        CancellationToken = budget.CancellationToken;
        PushCulture(input.Culture);
        PushGlobal(PlainValues.Globals(input.Variables));
    }

    /// <summary>The templates that were opened, by name: failures quote the template, never a value.</summary>
    public Dictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>Parses a template, or finds it.</summary>
    /// <param name="text">The template.</param>
    /// <exception cref="SandboxException">It has errors.</exception>
    public Template Open(TemplateText text)
    {
        Texts[text.Name] = text.Text;
        var parsed = _parsed.Get(text);
        return parsed.Faults.Count == 0 ? parsed.Template : throw new SandboxException(parsed.Faults[0]);
    }

    /// <summary>Renders another template at this place.</summary>
    /// <param name="name">What the template calls it.</param>
    /// <param name="arguments">The name and what else was given.</param>
    /// <param name="caller">Where it is asked for.</param>
    public string Include(string name, ScriptArray arguments, ScriptNode caller) =>
        _input.Include(name) is { } text
            ? RenderTemplate(Open(text), arguments, caller)
            : throw new SandboxException(caller.Span, "The template that is included here does not exist.");

    /// <summary>Every value passes here; the template's own text does not.</summary>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (_input.Format != TemplateFormat.Html || textAsObject is null)
        {
            return base.Write(span, textAsObject);
        }

        // Rendered by the template itself, with its values escaped already.
        if (textAsObject is IScriptOutput rendered)
        {
            return Write(rendered.ToString());
        }

        return ObjectToString(textAsObject) is { } text ? Write(HtmlText.Escape(text)) : this;
    }

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) => new(Write(span, textAsObject));

    public override string? ObjectToString(object? value, bool nested = false)
    {
        // The module's dates are read by people: Scriban's own default, in the culture of the rendering.
        var text = value is DateTime date
            ? date.ToString("dd MMM yyyy", CurrentCulture)
            : base.ObjectToString(value, nested);

        // Scriban cuts what is too long, without a word.
        return text?.Length >= LimitToString ? throw new SandboxException(CurrentSpan, _budget.OutputExcess()) : text;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (_budget.Excess() is { } excess)
        {
            throw new SandboxException(scriptNode?.Span ?? CurrentSpan, excess);
        }

        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    /// <summary>Scriban cuts output without a word; a mail that lacks its end must not leave.</summary>
    /// <param name="text">The output.</param>
    /// <returns>The same, when it is whole and as long as it may be.</returns>
    /// <exception cref="SandboxException">It is too long, or a part of it was cut while it was made.</exception>
    public string Whole(string text)
    {
        // What was written is counted over captures and includes alike; once the limit is reached, nothing more passes.
        var probe = new StringBuilderOutput();
        PushOutput(probe);
        Write(".");
        PopOutput();
        return text.Length <= _budget.Limits.OutputLength && probe.ToString() == "."
            ? text
            : throw new SandboxException(default, _budget.OutputExcess());
    }
}
