using System.Collections.Concurrent;
using OidcProfiles.Templating;
using Scriban.Parsing;

namespace OidcProfiles.Scriban.Rendering;

/// <summary>Keeps what was parsed, under name and text together: a changed template is another one. Bounded; used by many threads.</summary>
/// <param name="mode">Text with code in it, or code alone.</param>
internal sealed class ParsedTemplates(ScriptMode mode)
{
    /// <summary>More than a host has; a portal that checks every keystroke must not fill the memory.</summary>
    public const int Most = 512;

    private readonly ConcurrentDictionary<TemplateText, ParsedTemplate> _templates = new();

    public int Count => _templates.Count;

    /// <summary>Parses a template, or finds it.</summary>
    /// <param name="text">The template.</param>
    public ParsedTemplate Get(TemplateText text)
    {
        if (_templates.TryGetValue(text, out var known))
        {
            return known;
        }

        // Starting again costs a little parsing; keeping account of use would cost every rendering.
        if (_templates.Count >= Most)
        {
            _templates.Clear();
        }

        return _templates.GetOrAdd(text, ParsedTemplate.Parse(text, mode));
    }
}
