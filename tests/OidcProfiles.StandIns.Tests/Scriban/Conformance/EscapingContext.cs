using Scriban;
using Scriban.Parsing;

namespace OidcProfiles.StandIns.Tests.Scriban.Conformance;

/// <summary>Escapes every value for HTML, and does nothing about text that was escaped already.</summary>
internal sealed class EscapingContext : TemplateContext
{
    public override TemplateContext Write(SourceSpan span, object? textAsObject) =>
        textAsObject is null ? this : base.Write(span, Escape(textAsObject)!);

    public override ValueTask<TemplateContext> WriteAsync(SourceSpan span, object? textAsObject) =>
        textAsObject is null ? new ValueTask<TemplateContext>(this) : base.WriteAsync(span, Escape(textAsObject)!);

    private string? Escape(object value) => ObjectToString(value)?
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
