using OidcProfiles.Scriban.Rendering;
using OidcProfiles.Templating;

namespace OidcProfiles.Scriban.Checking;

/// <summary>Checks a template and what it includes, each text once.</summary>
internal sealed class TemplateChecker(ParsedTemplates parsed, Func<string, TemplateText?> include)
{
    private readonly HashSet<TemplateText> _checked = [];
    private readonly List<TemplateFault> _faults = [];

    public IReadOnlyList<TemplateFault> Check(TemplateText template, IReadOnlyCollection<TemplateVariable> variables)
    {
        var names = new NameScope(Shape.Globals(variables));
        Check(template, names, isIncluded: false);
        return _faults;
    }

    private void Check(TemplateText template, NameScope names, bool isIncluded)
    {
        // An included template is rendered with what is there at its first place; a second place adds nothing but a repetition.
        if (!_checked.Add(template))
        {
            return;
        }

        var page = parsed.Get(template);
        if (page.Faults.Count > 0)
        {
            _faults.AddRange(page.Faults);
            return;
        }

        var expressions = new ExpressionChecker(template.Name, names, _faults, isIncluded, name => CheckIncluded(name, names));
        new NameChecker(names, expressions).Check(page.Template.Page!);
    }

    /// <summary>Whether there is such a template.</summary>
    private bool CheckIncluded(string name, NameScope names)
    {
        if (include(name) is not { } included)
        {
            return false;
        }

        Check(included, names, isIncluded: true);
        return true;
    }
}
