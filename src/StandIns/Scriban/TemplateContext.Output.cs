using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<IScriptOutput> _outputs = [];

    // Counts the characters of all outputs together: what is captured or included counts again when it is written.
    private int _written;
    private bool _isCut;
    private bool _isAtLineStart;

    // While a template is rendered asynchronously, everything that has an asynchronous form is called in it.
    private bool _isAsynchronous;

    public IScriptOutput Output => _outputs.Peek();

    public int OutputCount => _outputs.Count;

    /// <summary>False while an expression is evaluated for its value only.</summary>
    public bool EnableOutput { get; set; } = true;

    public string NewLine { get; set; } = Environment.NewLine;

    /// <summary>Whether each line of a value is indented as the braces are that write it.</summary>
    public bool AutoIndent { get; set; } = true;

    public bool IndentOnEmptyLines { get; set; } = true;

    /// <summary>What goes before each line; null: nothing is indented.</summary>
    public string? CurrentIndent { get; set; }

    public void PushOutput() => PushOutput(new StringBuilderOutput());

    public void PushOutput(IScriptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _outputs.Push(output);
    }

    public IScriptOutput PopOutput() => _outputs.Count > 1
        ? _outputs.Pop()
        : throw new InvalidOperationException("There is no output that was pushed.");

    public void ResetPreviousNewLine() => _isAtLineStart = false;

    /// <summary>Writes a value of the template; everything that is not text of the template comes through here.</summary>
    public virtual TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        WriteText(textAsObject is null ? null : ObjectToString(textAsObject), asynchronous: false);
        return this;
    }

    /// <summary>The same while a template is rendered asynchronously.</summary>
    public virtual ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject)
    {
        WriteText(textAsObject is null ? null : ObjectToString(textAsObject), asynchronous: true);
        return new ValueTask<TemplateContext>(this);
    }

    public TemplateContext Write(string? text)
    {
        WriteText(text, asynchronous: false);
        return this;
    }

    public TemplateContext Write(ScriptStringSlice slice) => Write(slice.FullText, slice.Index, slice.Length);

    public TemplateContext Write(string? text, int startIndex, int count)
    {
        WriteText(text, startIndex, count, asynchronous: false);
        return this;
    }

    public TemplateContext WriteLine() => Write(NewLine);

    public ValueTask<TemplateContext> WriteAsync(string? text)
    {
        WriteText(text, asynchronous: true);
        return new ValueTask<TemplateContext>(this);
    }

    internal void WriteValue(SourceSpan span, object value)
    {
        if (_isAsynchronous)
        {
            Wait(WriteAsync(span, value));
        }
        else
        {
            Write(span, value);
        }
    }

    internal void WriteText(string? text) => WriteText(text, _isAsynchronous);

    internal void WriteText(string? text, int start, int count) => WriteText(text, start, count, _isAsynchronous);

    /// <summary>Runs an action in which everything is called in its asynchronous form.</summary>
    internal T Asynchronously<T>(Func<T> action)
    {
        var before = _isAsynchronous;
        _isAsynchronous = true;
        try
        {
            return action();
        }
        finally
        {
            _isAsynchronous = before;
        }
    }

    internal bool IsAsynchronous => _isAsynchronous;

    internal static T Wait<T>(ValueTask<T> task) => task.AsTask().GetAwaiter().GetResult();

    private void WriteText(string? text, bool asynchronous) => WriteText(text, 0, text?.Length ?? 0, asynchronous);

    private void WriteText(string? text, int start, int count, bool asynchronous)
    {
        if (text is null || count <= 0)
        {
            return;
        }

        if (CurrentIndent is not { } indent)
        {
            _isAtLineStart = text[start + count - 1] == '\n';
            WriteChunk(text, start, count, asynchronous);
            return;
        }

        for (var end = start + count; start < end;)
        {
            var lineEnd = text.IndexOf('\n', start, end - start);
            var next = lineEnd < 0 ? end : lineEnd + 1;
            var isEmpty = lineEnd >= 0 && text.AsSpan(start, lineEnd - start) is "" or "\r";
            if (_isAtLineStart && (IndentOnEmptyLines || !isEmpty) && !WriteChunk(indent, 0, indent.Length, asynchronous))
            {
                return;
            }

            _isAtLineStart = lineEnd >= 0;
            if (!WriteChunk(text, start, next - start, asynchronous))
            {
                return;
            }

            start = next;
        }
    }

    /// <summary>Writes as much as the limit allows, and dots where it cuts; returns whether everything was written.</summary>
    private bool WriteChunk(string text, int start, int count, bool asynchronous)
    {
        var allowed = LimitToString <= 0 ? count : Math.Clamp(LimitToString - _written, 0, count);
        if (allowed > 0)
        {
            WriteToOutput(text, start, allowed, asynchronous);
            _written += allowed;
        }

        if (allowed < count && !_isCut)
        {
            WriteToOutput("...", 0, 3, asynchronous);
            _isCut = true;
        }

        return allowed == count;
    }

    private void WriteToOutput(string text, int start, int count, bool asynchronous)
    {
        if (asynchronous)
        {
            Output.WriteAsync(text, start, count, CancellationToken).AsTask().GetAwaiter().GetResult();
        }
        else
        {
            Output.Write(text, start, count);
        }
    }
}
