using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A template that was parsed, with what the parser had to say about it.</summary>
public class Template
{
    private Template(string? sourceFilePath, ParserOptions parserOptions, LexerOptions lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        ParserOptions = parserOptions;
        LexerOptions = lexerOptions;
    }

    public string? SourceFilePath { get; }

    public ScriptPage? Page { get; private set; }

    public bool HasErrors => Messages.HasErrors;

    public LogMessageBag Messages { get; } = new();

    public ParserOptions ParserOptions { get; }

    public LexerOptions LexerOptions { get; }

    public static Template Parse(
        string text,
        string? sourceFilePath = null,
        ParserOptions? parserOptions = null,
        LexerOptions? lexerOptions = null)
    {
        var template = new Template(sourceFilePath, parserOptions ?? ParserOptions.Default, lexerOptions ?? LexerOptions.Default);
        if (string.IsNullOrEmpty(text))
        {
            template.Page = new ScriptPage { Span = new SourceSpan(sourceFilePath ?? string.Empty, default, TextPosition.Eof) };
            return template;
        }

        var parser = new Parser(new Lexer(text, sourceFilePath, template.LexerOptions), template.ParserOptions);
        template.Page = parser.Run();
        template.Messages.AddRange(parser.Messages);
        return template;
    }

    /// <summary>The value of a text that is code throughout.</summary>
    public static object? Evaluate(string expression, TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly }).Evaluate(context);
    }

    public static ValueTask<object?> EvaluateAsync(string expression, TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly }).EvaluateAsync(context);
    }

    /// <summary>The value of the last statement; nothing is written.</summary>
    public object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var before = context.EnableOutput;
        try
        {
            context.EnableOutput = false;
            return EvaluatePage(context, write: false);
        }
        finally
        {
            context.EnableOutput = before;
        }
    }

    public ValueTask<object?> EvaluateAsync(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ValueTask<object?>(context.Asynchronously(() => Evaluate(context)));
    }

    /// <summary>Renders into the output of a context, and returns what is in it.</summary>
    public string Render(TemplateContext context)
    {
        EvaluatePage(context, write: true);
        var result = context.Output.ToString();
        (context.Output as StringBuilderOutput)?.Builder.Clear();
        return result ?? string.Empty;
    }

    /// <summary>Renders with an object as the model, whose members get the names that the renamer gives them.</summary>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null)
    {
        var global = new ScriptObject();
        global.Import(model, memberFilter, memberRenamer);
        var context = new TemplateContext { MemberFilter = memberFilter };
        context.MemberRenamer = memberRenamer ?? context.MemberRenamer;
        context.PushGlobal(global);
        return Render(context);
    }

    /// <summary>
    /// Renders with the asynchronous forms of everything that has one. The stand-in waits for each of them: the task that it returns is
    /// complete.
    /// </summary>
    public ValueTask<string> RenderAsync(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new ValueTask<string>(context.Asynchronously(() => Render(context)));
    }

    private object? EvaluatePage(TemplateContext context, bool write)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (HasErrors)
        {
            throw new InvalidOperationException($"The template has errors:\n{string.Join('\n', Messages)}");
        }

        if (SourceFilePath is not null)
        {
            context.PushSourceFile(SourceFilePath);
        }

        try
        {
            var result = context.Run(Page);
            if (write && result is not null && context.EnableOutput)
            {
                context.WriteValue(Page!.Span, result);
            }

            return result;
        }
        finally
        {
            if (SourceFilePath is not null)
            {
                context.PopSourceFile();
            }
        }
    }
}
