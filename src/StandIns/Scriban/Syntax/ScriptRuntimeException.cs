using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A template cannot go on; says where.</summary>
public class ScriptRuntimeException : Exception
{
    public ScriptRuntimeException(SourceSpan span, string message)
        : this(span, message, null)
    {
    }

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException) => Span = span;

    /// <summary>Whether <see cref="ToString"/> shows the cause with its stack trace.</summary>
    public static bool EnableDisplayInnerException { get; set; }

    public SourceSpan Span { get; }

    /// <summary>The message without the place.</summary>
    public string OriginalMessage => base.Message;

    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();

    public override string ToString() =>
        EnableDisplayInnerException && InnerException is not null ? base.ToString() : Message;
}
