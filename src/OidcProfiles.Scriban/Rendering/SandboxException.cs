using OidcProfiles.Templating;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>A failure that we found; its sentence is ours and holds no values.</summary>
internal sealed class SandboxException : ScriptRuntimeException
{
    public SandboxException(SourceSpan span, string sentence)
        : base(span, sentence) => Fault = Position.Fault(span, string.Empty, sentence);

    public SandboxException(TemplateFault fault)
        : base(default, fault.Message) => Fault = fault;

    public TemplateFault Fault { get; }
}
