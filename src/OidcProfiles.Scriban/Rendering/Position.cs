using OidcProfiles.Templating;
using Scriban.Parsing;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>The library counts lines and columns from 0, people from 1.</summary>
internal static class Position
{
    /// <summary>A fault at a place.</summary>
    /// <param name="span">The place.</param>
    /// <param name="template">The name of the template if the place has none.</param>
    /// <param name="sentence">What is wrong.</param>
    public static TemplateFault Fault(SourceSpan span, string template, string sentence) => new(
        string.IsNullOrEmpty(span.FileName) ? template : span.FileName,
        Math.Max(0, span.Start.Line) + 1,
        Math.Max(0, span.Start.Column) + 1,
        sentence);

    /// <summary>What stands at a place, if it is short: templates may be quoted, values may not.</summary>
    /// <param name="span">The place.</param>
    /// <param name="text">The template.</param>
    public static string? Excerpt(SourceSpan span, string? text)
    {
        var (start, length) = (span.Start.Offset, span.End.Offset - span.Start.Offset + 1);
        if (text is null || start < 0 || length is < 1 or > 60 || start + length > text.Length)
        {
            return null;
        }

        var excerpt = text.Substring(start, length).Trim();
        return excerpt.Length == 0 || excerpt.AsSpan().ContainsAny('\r', '\n') ? null : excerpt;
    }
}
