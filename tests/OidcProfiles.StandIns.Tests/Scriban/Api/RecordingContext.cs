using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;

namespace OidcProfiles.StandIns.Tests.Scriban.Api;

/// <summary>Keeps the values that are written and the nodes that are evaluated.</summary>
internal sealed class RecordingContext : TemplateContext
{
    public List<object?> Values { get; } = [];

    public List<ScriptNode?> Nodes { get; } = [];

    public int AsynchronousWrites { get; private set; }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        Values.Add(textAsObject);
        return base.Write(span, textAsObject);
    }

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject)
    {
        AsynchronousWrites++;
        Values.Add(textAsObject);
        return base.WriteAsync(span, textAsObject);
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        Nodes.Add(scriptNode);
        return base.Evaluate(scriptNode, aliasReturnedFunction);
    }

    public override ValueTask<object?> EvaluateAsync(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        Nodes.Add(scriptNode);
        return base.EvaluateAsync(scriptNode, aliasReturnedFunction);
    }
}
